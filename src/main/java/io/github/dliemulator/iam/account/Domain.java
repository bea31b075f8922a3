package io.github.dliemulator.iam.account;

/** The account that users and projects belong to. */
public record Domain(String name) {

    public String id() {
        return NameBasedId.of("domain", name);
    }
}
