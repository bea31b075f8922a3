package io.github.dliemulator.engine.dial;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.apache.spark.sql.execution.datasources.jdbc.JDBCOptions;
import org.apache.spark.sql.jdbc.JdbcConnectionProvider;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map;

/** Opens all of Spark's connections to databases, on the driver and in tasks; the emulator decides on each one. */
public class DialConnectionProvider extends JdbcConnectionProvider {

    @Override
    public String name() {
        return "dli";
    }

    @Override
    public boolean canHandle(Driver driver, Map<String, String> options) {
        return true;
    }

    /** Otherwise all connections of the process would share one lock. */
    @Override
    public boolean modifiesSecurityContext(Driver driver, Map<String, String> options) {
        return false;
    }

    @Override
    public Connection getConnection(Driver driver, Map<String, String> options) {
        try {
            JDBCOptions jdbc = new JDBCOptions(options);
            DatabaseUrl url = DatabaseUrl.parse(jdbc.url());
            Dial dial = Dial.byThisThread(url.host(), url.port());
            Properties properties = jdbc.asConnectionProperties();
            setCredentials(dial, properties);
            Connection connection = url.isPostgres()
                    ? PostgresDial.connect(driver, url, properties, dial)
                    : RedirectedDial.connect(driver, url, properties, dial);
            return OpenConnections.add(connection, dial);
        } catch (SQLException | IOException e) {
            throw DialConnectionProvider.<RuntimeException>unchecked(e);
        }
    }

    private static void setCredentials(Dial dial, Properties properties) throws IOException, SQLException {
        @Nullable String auth = (String) properties.remove("passwdauth");
        properties.remove("encryption");
        if (auth == null || auth.isBlank()) {
            return;
        }
        Optional<Emulator.Credentials> credentials = Emulator.get().credentials(dial.project(), dial.job(), auth);
        if (credentials.isEmpty()) {
            throw new SQLException("The datasource authentication " + auth + " does not exist");
        }
        properties.setProperty("user", credentials.get().user());
        properties.setProperty("password", credentials.get().password());
    }

    /** Scala does not declare what it throws. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
