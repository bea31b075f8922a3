package io.github.dliemulator.simulation.store;

/** Where the two databases do not speak the same SQL. */
enum Flavour {
    // spotless:off
    /** It knows no lock that several share. */
    H2        (":%s format json",    "for update"),
    POSTGRESQL("cast(:%s as jsonb)", "for key share");
    // spotless:on

    private final String json;
    private final String held;

    Flavour(String json, String held) {
        this.json = json;
        this.held = held;
    }

    static Flavour of(String product) {
        return product.equals("H2") ? H2 : POSTGRESQL;
    }

    /** Where in a statement a parameter of this name stands that is JSON as text. */
    String json(String name) {
        return json.formatted(name);
    }

    /** What makes a row stay until the transaction is over. */
    String held() {
        return held;
    }
}
