package io.github.dliemulator.admin.journal;

/** Notified of each completed request that names a project, after the request was added to the journal. */
public interface RequestListener {

    /** @param mayHaveChanged false for a read that does not advance the clock */
    void onRequestCompleted(String projectId, boolean mayHaveChanged);
}
