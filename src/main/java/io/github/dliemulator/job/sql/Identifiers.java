package io.github.dliemulator.job.sql;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.jspecify.annotations.Nullable;

/** Reads identifiers. Names of databases, tables and columns are not case-sensitive and are read in lower case. */
final class Identifiers {

    private static final String BACKTICK = "`";

    private Identifiers() {}

    /** An identifier without backticks. */
    static String text(ErrorCapturingIdentifierContext identifier) {
        return unquote(identifier.identifier().getText());
    }

    static String unquote(String text) {
        String name =
                text.startsWith(BACKTICK) ? text.substring(1, text.length() - 1).replace("``", BACKTICK) : text;
        return name.toLowerCase(Locale.ROOT);
    }

    static List<String> parts(List<ErrorCapturingIdentifierContext> parts) {
        return parts.stream().map(Identifiers::text).toList();
    }

    /** A table with its database; the name of a catalog before it is left out. Null for a name that an expression computes. */
    static @Nullable TableReference tableReference(IdentifierReferenceContext reference) {
        if (reference.multipartIdentifier() == null) {
            return null;
        }
        List<String> parts = parts(reference.multipartIdentifier().parts);
        String table = parts.get(parts.size() - 1);
        return new TableReference(parts.size() > 1 ? parts.get(parts.size() - 2) : null, table);
    }
}
