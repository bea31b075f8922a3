package io.github.dliemulator.result;

/** Type of a SQL statement, {@code job_type} of its job (dli_02_0102, dli_02_0025). */
public enum StatementType {
    DDL,
    DCL,
    IMPORT,
    EXPORT,
    QUERY,
    INSERT,
    UPDATE,
    DELETE
}
