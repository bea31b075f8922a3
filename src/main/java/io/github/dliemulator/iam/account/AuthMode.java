package io.github.dliemulator.iam.account;

/** How strictly callers are authenticated. */
public enum AuthMode {
    /** No credentials are required, and any are accepted. */
    NONE,
    /** A token or a signature is required; it is not verified. */
    PRESENT,
    /** A valid token or the valid signature of a configured user is required. */
    VERIFY
}
