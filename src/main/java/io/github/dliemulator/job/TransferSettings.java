package io.github.dliemulator.job;

import org.jspecify.annotations.Nullable;

/** Settings of an import or export, as requests give them and details show them (dli_02_0022). */
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
        @Nullable String timestampFormat) {}
