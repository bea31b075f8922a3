package io.github.dliemulator.job;

import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.tag.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a submission that a job keeps. It has no parsed statement: ahead-of-time processing inspects all types that an entity
 * names, and would reach the services of the catalogue from there.
 *
 * @param sync whether the statement runs before its submission is answered
 * @param text statement as the client sent it
 * @param conf settings as the client sent them
 */
record SubmittedStatement(
        StatementType type,
        boolean sync,
        String queueName,
        String text,
        String database,
        String table,
        List<String> conf,
        List<Tag> tags,
        @Nullable TransferSettings transfer) {}
