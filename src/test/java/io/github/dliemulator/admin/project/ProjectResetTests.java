package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** A reset happens in one transaction, so that no other request comes between its parts. */
class ProjectResetTests extends EmulatorTest {

    @Autowired
    private AbstractPlatformTransactionManager transactionManager;

    private final AtomicInteger commits = new AtomicInteger();

    private Collection<TransactionExecutionListener> otherListeners;

    @BeforeEach
    void countCommits() {
        otherListeners = transactionManager.getTransactionExecutionListeners();
        transactionManager.setTransactionExecutionListeners(List.of(new TransactionExecutionListener() {
            @Override
            public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                commits.incrementAndGet();
            }
        }));
    }

    @AfterEach
    void restoreListeners() {
        transactionManager.setTransactionExecutionListeners(otherListeners);
    }

    @Test
    void resetOfAProjectRunsInOneTransaction() {
        createQueue("lake");
        commits.set(0);
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(commits).hasValue(1);
        get(queues() + "/lake").expectStatus().isBadRequest();
    }

    @Test
    void resetOfAProjectThatExpiresRunsInOneTransaction() {
        String expiring = "expiring" + project.substring(8);
        post("/_emulator/projects", Map.of("projectId", expiring, "expiresAfter", "1h"))
                .expectStatus()
                .isCreated();
        commits.set(0);
        post("/_emulator/projects/" + expiring + "/reset", Map.of())
                .expectStatus()
                .isNoContent();
        assertThat(commits).hasValue(1);
    }
}
