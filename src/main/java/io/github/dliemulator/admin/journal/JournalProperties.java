package io.github.dliemulator.admin.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the request journal.
 *
 * @param size maximum number of journal entries per project; 0 disables the journal
 * @param memory maximum memory for the journal entries of all projects. Above it, the oldest entries are removed
 */
@ConfigurationProperties("dli.journal")
record JournalProperties(
        @DefaultValue("1000") int size,
        @DefaultValue("16MB") DataSize memory) {

    JournalProperties {
        if (size < 0) {
            throw new IllegalArgumentException("dli.journal.size must not be negative");
        }
    }
}
