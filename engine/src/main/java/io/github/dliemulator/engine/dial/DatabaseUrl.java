package io.github.dliemulator.engine.dial;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;

/**
 * Address of a database in a JDBC URL.
 *
 * @param before part up to the host, such as {@code jdbc:mysql://}
 * @param host name or address
 * @param port given or the usual one
 * @param after part after the port
 */
record DatabaseUrl(String before, String host, int port, String after) {

    private static final Map<String, Integer> PORTS = Map.of(
            "postgresql", 5432,
            "gaussdb", 8000,
            "opengauss", 5432,
            "mysql", 3306,
            "mariadb", 3306,
            "sqlserver", 1433,
            "oracle", 1521,
            "db2", 50000,
            "clickhouse", 8123,
            "ch", 8123);

    private static final Pattern FORM = Pattern.compile(
            "(?<before>jdbc:(?<kind>[a-z0-9]+)(?::[a-z]+)*:(?:@?//|@))(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])"
                    + "(?::(?<port>\\d{1,5}))?(?<after>[/;?].*|:[A-Za-z_]\\w*|)",
            Pattern.DOTALL);

    /** Names of parameters that read or write files, load classes or connect elsewhere. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)(autoDeserialize|allow\\w*Local\\w*|allowUrl\\w*|\\w*Interceptors?|socketFactory\\w*|\\w*sslfactory\\w*"
                    + "|\\w*Plugins?\\w*|propertiesTransform|\\w*logger\\w*|\\w*jndi\\w*|\\w*trust\\w*store\\w*"
                    + "|\\w*key\\w*store\\w*|sslcert|sslkey|sslrootcert|\\w*callback\\w*|\\w*trace\\w*|init|socksProxy\\w*"
                    + "|\\w*proxyHost|\\w*className|localSocket\\w*|failOverPartner|\\w*krb\\w*|\\w*jaas\\w*|xmlFactory\\w*"
                    + "|queryInterceptors|exceptionInterceptors|serverRSAPublicKeyFile|clientInfoProvider|pipe|localhost)");

    private static final Pattern PARAMETER = Pattern.compile("[?&;]\\s*(?<name>[^=&;?]+)=");

    /**
     * Reads a URL with one host.
     *
     * @throws AccessControlException if there is no host, or a parameter reaches beyond the database
     */
    static DatabaseUrl parse(String url) throws AccessControlException {
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            throw new AccessControlException("The url names no single host: " + withoutParameters(url));
        }
        Matcher parameters = PARAMETER.matcher(matcher.group("after"));
        while (parameters.find()) {
            check(parameters.group("name"));
        }
        @Nullable String port = matcher.group("port");
        int number = port == null ? PORTS.getOrDefault(matcher.group("kind"), 0) : Integer.parseInt(port);
        if (number < 1 || number > 65535) {
            throw new AccessControlException("The url names no port: " + withoutParameters(url));
        }
        return new DatabaseUrl(matcher.group("before"), matcher.group("host"), number, matcher.group("after"));
    }

    /** Rejects names that are not for statements. */
    static void check(String parameter) throws AccessControlException {
        if (FORBIDDEN.matcher(parameter.strip()).matches()) {
            throw new AccessControlException("A connection does not accept the parameter " + parameter.strip());
        }
    }

    boolean isPostgres() {
        return before.startsWith("jdbc:postgresql:");
    }

    /** With another address. */
    String at(String otherHost, int otherPort) {
        return before + otherHost + ":" + otherPort + after;
    }

    /** As it was given, and with the port. */
    String text() {
        return at(host, port);
    }

    private static String withoutParameters(String url) {
        return url.replaceAll("[?;].*", "");
    }
}
