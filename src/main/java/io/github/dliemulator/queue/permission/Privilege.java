package io.github.dliemulator.queue.permission;

/** Privilege on a queue (dli_02_0037). */
enum Privilege {
    SUBMIT_JOB,
    CANCEL_JOB,
    DROP_QUEUE,
    GRANT_PRIVILEGE,
    REVOKE_PRIVILEGE,
    SHOW_PRIVILEGES,
    RESTART,
    SCALE_QUEUE
}
