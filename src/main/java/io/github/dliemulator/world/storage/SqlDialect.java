package io.github.dliemulator.world.storage;

/** Where the two databases do not speak the same SQL. */
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

    /** Where in a statement a parameter of this name stands that is JSON as text. */
    String jsonParameter(String name) {
        return jsonTemplate.formatted(name);
    }
}
