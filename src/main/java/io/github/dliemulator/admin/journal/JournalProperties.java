package io.github.dliemulator.admin.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is remembered of what was called.
 *
 * @param size how many calls of each world are remembered; 0 for none
 * @param memory how much memory the calls of all worlds may take; beyond that the oldest are forgotten
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
