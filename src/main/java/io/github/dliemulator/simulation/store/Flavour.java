package io.github.dliemulator.simulation.store;

/** Where the two databases do not speak the same SQL. */
enum Flavour {
    // spotless:off
    /** It knows no lock that several share. */
    H2        (":%s format json",       "\"%s\"",               "for update"),
    POSTGRESQL("cast(:%s as jsonb)",    "\"%s\" collate \"C\"", "for key share");
    // spotless:on

    private final String json;
    private final String inOrderOfCharacters;
    private final String held;

    Flavour(String json, String inOrderOfCharacters, String held) {
        this.json = json;
        this.inOrderOfCharacters = inOrderOfCharacters;
        this.held = held;
    }

    static Flavour of(String product) {
        return product.equals("H2") ? H2 : POSTGRESQL;
    }

    /** Where in a statement a parameter of this name stands that is JSON as text. */
    String json(String name) {
        return json.formatted(name);
    }

    /** To order by text as Java does, whatever the language of the database. */
    String inOrderOfCharacters(String column) {
        return inOrderOfCharacters.formatted(column);
    }

    /** What makes a row stay until the transaction is over. */
    String held() {
        return held;
    }
}
