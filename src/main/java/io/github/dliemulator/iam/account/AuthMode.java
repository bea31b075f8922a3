package io.github.dliemulator.iam.account;

/** What callers have to bring. */
public enum AuthMode {
    /** Nothing; whatever they bring is accepted. */
    NONE,
    /** A token or a signature, whichever it may be. */
    PRESENT,
    /** A token that was issued here or configured, or the signature of a user. */
    VERIFY
}
