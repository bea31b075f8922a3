package io.github.dliemulator.simulation.store;

/** Where the two databases do not speak the same SQL. */
enum Flavour {
    // spotless:off
    H2        (":%s format json"),
    POSTGRESQL("cast(:%s as jsonb)");
    // spotless:on

    private final String json;

    Flavour(String json) {
        this.json = json;
    }

    static Flavour of(String product) {
        return product.equals("H2") ? H2 : POSTGRESQL;
    }

    /** Where in a statement a parameter of this name stands that is JSON as text. */
    String json(String name) {
        return json.formatted(name);
    }
}
