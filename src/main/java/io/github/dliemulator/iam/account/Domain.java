package io.github.dliemulator.iam.account;

/** The account of all users and projects. */
public record Domain(String name) {

    public String id() {
        return NameBasedId.of("domain", name);
    }
}
