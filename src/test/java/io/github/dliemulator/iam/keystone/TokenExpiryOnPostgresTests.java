package io.github.dliemulator.iam.keystone;

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
    void allReplicasAcceptTheSameTokens(@Autowired JdbcConnectionDetails database) {
        String before = token();
        try (ConfigurableApplicationContext replica = startReplica(database)) {
            int originalPort = port;
            useEmulator(replica);
            ok(get(with(TOKEN, before), queues()));
            expireAll();
            useEmulator(originalPort);
            expiredError(get(with(TOKEN, before), queues()));
            String after = token();
            useEmulator(replica);
            ok(get(with(TOKEN, after), queues()));
        }
    }

    private static ConfigurableApplicationContext startReplica(JdbcConnectionDetails database) {
        return start(StringUtils.concatenateStringArrays(Postgres.settings(database), new String[] {
            "--dli.auth.mode=verify",
            "--dli.auth.users[0].name=emulator",
            "--dli.auth.users[0].password=emulator",
            "--dli.auth.users[0].access.key=emulator",
            "--dli.auth.users[0].secret.key=emulator-secret",
            "--dli.auth.users[1].name=ann",
            "--dli.auth.users[1].password=ann's password",
            "--dli.auth.users[1].token=a-token-that-never-expires"
        }));
    }
}
