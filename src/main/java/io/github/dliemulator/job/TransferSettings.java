package io.github.dliemulator.job;

import org.jspecify.annotations.Nullable;

/**
 * Settings of an import or export, as requests give them and details show them (dli_02_0022).
 *
 * @param sourceJobId job whose result is exported; null for a table
 */
record TransferSettings(
        String dataPath,
        String dataType,
        @Nullable String compress,
        @Nullable String exportMode,
        @Nullable Boolean withColumnHeader,
        @Nullable String delimiter,
        @Nullable String quoteChar,
        @Nullable String escapeChar,
        @Nullable String dateFormat,
        @Nullable String timestampFormat,
        @Nullable String sourceJobId) {

    static final String OVERWRITE = "Overwrite";

    boolean overwrites() {
        return OVERWRITE.equals(exportMode);
    }

    boolean isExportOfResult() {
        return sourceJobId != null;
    }

    boolean hasPath(String path) {
        return withoutSlash(dataPath).equals(withoutSlash(path));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
