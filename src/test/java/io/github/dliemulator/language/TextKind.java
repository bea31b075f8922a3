package io.github.dliemulator.language;

/** The place of a text in the repository. */
enum TextKind {
    /** Pages, descriptions of the API documents, and texts of the console. */
    DOCUMENTATION,
    /** Javadoc and comments. */
    COMMENT,
    /** String literals of the application: error texts, log lines, descriptions. */
    STRING,
    /** Names of types, methods, fields and variables. */
    NAME
}
