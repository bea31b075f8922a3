package io.github.dliemulator.iam;

/** Revokes tokens, for the Admin API. */
public interface TokenRevocation {

    /** Revokes all tokens that were issued so far, of every project. */
    void revokeAll();
}
