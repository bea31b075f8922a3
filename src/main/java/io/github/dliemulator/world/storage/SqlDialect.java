package io.github.dliemulator.world.storage;

/** SQL that differs between the two databases. */
enum SqlDialect {
    // spotless:off
    H2        (":%s format json"),
    POSTGRESQL("cast(:%s as jsonb)");
    // spotless:on

    private final String jsonTemplate;

    SqlDialect(String jsonTemplate) {
        this.jsonTemplate = jsonTemplate;
    }

    static SqlDialect of(String productName) {
        return productName.equals("H2") ? H2 : POSTGRESQL;
    }

    /** Placeholder of a named parameter that is JSON text. */
    String jsonParameter(String name) {
        return jsonTemplate.formatted(name);
    }
}
