package io.github.dliemulator.language;

/** The place of a text in the repository. */
enum TextKind {
    /** Pages for users, descriptions of the API documents, and pages of the console. */
    DOCUMENTATION,
    /** Javadoc, comments, and pages for contributors. */
    COMMENT,
    /** String literals: error texts, log lines, texts of the console. */
    STRING,
    /** Names of types, methods, fields and variables. */
    NAME
}
