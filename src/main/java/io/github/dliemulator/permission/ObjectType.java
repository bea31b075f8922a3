package io.github.dliemulator.permission;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Type of the objects on which users have privileges (dli_02_0039, dli_02_0252). */
public enum ObjectType {
    QUEUE("queues\\.([^.]+)", Privileges.QUEUE),
    DATABASE("databases\\.([^.]+)", Privileges.DATABASE),
    TABLE("databases\\.([^.]+)\\.tables\\.([^.]+)", Privileges.TABLE),
    COLUMN("databases\\.([^.]+)\\.tables\\.([^.]+)\\.columns\\.(.+)", Privileges.COLUMN),
    FLINK("jobs\\.flink\\.([^.]+)", Privileges.FLINK),
    GROUP("groups\\.(.+)", Privileges.of("USE_GROUP", "UPDATE_GROUP", "GET_GROUP", "DELETE_GROUP")),
    RESOURCE("resources\\.(.+)", Privileges.of("USE_RESOURCE", "UPDATE_RESOURCE", "GET_RESOURCE", "DELETE_RESOURCE")),
    DATASOURCEAUTH("datasourceauth\\.([^.]+)", Privileges.of("USE_AUTH", "UPDATE_AUTH", "DROP_AUTH")),
    ELASTICRESOURCEPOOL("elasticresourcepool\\.([^.]+)", Privileges.of("UPDATE", "RESOURCE_MANAGEMENT", "DROP")),
    VARIABLE("variable\\.([^.]+)", Privileges.of("UPDATE", "DELETE"));

    final Pattern pattern;
    private final Set<String> privileges;

    ObjectType(String pattern, Set<String> privileges) {
        this.pattern = Pattern.compile("(?is)" + pattern);
        this.privileges = privileges;
    }

    /** The word for the type in responses. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether names of this type are not case-sensitive. */
    boolean ignoresCase() {
        return switch (this) {
            case QUEUE, DATABASE, TABLE, COLUMN, ELASTICRESOURCEPOOL -> true;
            default -> false;
        };
    }

    /** The privileges that users can have on objects of this type, by name. */
    Set<String> privileges() {
        return privileges;
    }

    /** Sets of privileges. An enum cannot have static fields that its constants use. */
    private static final class Privileges {

        private static final Set<String> QUEUE = of("SUBMIT_JOB", "CANCEL_JOB", "DROP_QUEUE", "RESTART", "SCALE_QUEUE");

        private static final Set<String> TABLE = of(
                "DESCRIBE_TABLE",
                "DROP_TABLE",
                "SELECT",
                "INSERT_INTO_TABLE",
                "INSERT_OVERWRITE_TABLE",
                "ALTER_TABLE_ADD_COLUMNS",
                "ALTER_TABLE_RENAME",
                "ALTER_TABLE_ADD_PARTITION",
                "ALTER_TABLE_DROP_PARTITION",
                "ALTER_TABLE_RENAME_PARTITION",
                "ALTER_TABLE_RECOVER_PARTITION",
                "ALTER_TABLE_SET_LOCATION",
                "SHOW_PARTITIONS",
                "SHOW_CREATE_TABLE",
                "TRUNCATE_TABLE",
                "UPDATE",
                "DELETE",
                "ALTER_VIEW");

        private static final Set<String> DATABASE = union(
                TABLE,
                of(
                        "DROP_DATABASE",
                        "CREATE_TABLE",
                        "CREATE_VIEW",
                        "EXPLAIN",
                        "CREATE_ROLE",
                        "DROP_ROLE",
                        "SHOW_ROLES",
                        "GRANT_ROLE",
                        "REVOKE_ROLE",
                        "CREATE_FUNCTION",
                        "DROP_FUNCTION",
                        "SHOW_FUNCTIONS",
                        "DESCRIBE_FUNCTION",
                        "DISPLAY_ALL_TABLES",
                        "DISPLAY_DATABASE"));

        private static final Set<String> COLUMN = Set.of("SELECT");

        private static final Set<String> FLINK = of("GET", "UPDATE", "DELETE", "START", "STOP", "EXPORT");

        private Privileges() {}

        /** These privileges, and those to grant, to revoke and to list privileges. */
        private static Set<String> of(String... privileges) {
            return union(Set.of(privileges), Set.of("GRANT_PRIVILEGE", "REVOKE_PRIVILEGE", "SHOW_PRIVILEGES"));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            return new TreeSet<>(Stream.concat(one.stream(), other.stream()).toList());
        }
    }
}
