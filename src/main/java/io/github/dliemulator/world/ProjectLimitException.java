package io.github.dliemulator.world;

import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.web.error.DliException;

/** There are as many projects as {@code dli.projects.max} allows. */
public class ProjectLimitException extends DliException {

    private static final long serialVersionUID = 1;

    ProjectLimitException(int limit) {
        super(QUOTA_EXCEEDED, "Already reached the maximum quota of projects:%d".formatted(limit));
    }
}
