package io.github.dliemulator.iam.token;

import io.github.dliemulator.OnPostgres;
import io.github.dliemulator.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

@OnPostgres
class TokenExpiryOnPostgresTests extends TokenExpiryTests {

    @Test
    void allReplicasLetInTheSameAndNobodyElse(@Autowired JdbcConnectionDetails database) {
        String before = token();
        try (ConfigurableApplicationContext replica = replicaOn(database)) {
            int here = port;
            talkTo(replica);
            ok(get(with(TOKEN, before), queues()));
            expireAll();
            talkTo(here);
            expired(get(with(TOKEN, before), queues()));
            String after = token();
            talkTo(replica);
            ok(get(with(TOKEN, after), queues()));
        }
    }

    private static ConfigurableApplicationContext replicaOn(JdbcConnectionDetails database) {
        return start(StringUtils.concatenateStringArrays(Postgres.settings(database), new String[] {
            "--dli.auth.mode=verify",
            "--dli.auth.users[0].name=emulator",
            "--dli.auth.users[0].password=emulator",
            "--dli.auth.users[0].access-key=emulator",
            "--dli.auth.users[0].secret-key=emulator-secret",
            "--dli.auth.users[1].name=ann",
            "--dli.auth.users[1].password=ann's password",
            "--dli.auth.users[1].token=a-token-that-never-expires"
        }));
    }
}
