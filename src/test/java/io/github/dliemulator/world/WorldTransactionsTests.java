package io.github.dliemulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class WorldTransactionsTests extends EmulatorTest {

    @Autowired
    private WorldTransactions transactions;

    @Autowired
    private Worlds worlds;

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void changeRunsInATransactionWithTheEnteredWorld() {
        World entered = worlds.findOrCreate(project);
        assertThat(transactions.<World>execute(entered, world -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isTrue();
                    return world;
                }))
                .isSameAs(entered);
    }

    @Test
    void changeGetsTheWorldThatReplacedTheEnteredOne() {
        World entered = worlds.findOrCreate(project, "alice");
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        World current = transactions.execute(entered, world -> world);
        assertThat(current.uid())
                .isNotEqualTo(entered.uid())
                .isEqualTo(worlds.findOrCreate(project).uid());
        assertThat(current.caller()).isEqualTo("alice");
    }

    @Test
    void changeGetsTheTimeToWhichTheClockWasSet() {
        World entered = worlds.findOrCreate(project);
        advance("1h");
        assertThat(transactions.<World>execute(entered, world -> world).now())
                .isEqualTo(entered.now().plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23506"})
    void changeThatLostARaceForAKeyIsRetried(String sqlState) {
        transactions.run(worlds.findOrCreate(project), world -> failTwice(violation(sqlState)));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void changeThatCouldNotGetALockIsRetried() {
        transactions.run(worlds.findOrCreate(project), world -> failTwice(new CannotAcquireLockException("timeout")));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void changeIsRetriedFiveTimesAtMost() {
        DataIntegrityViolationException failure = violation("23505");
        assertThatThrownBy(() -> transactions.run(worlds.findOrCreate(project), world -> fail(failure)))
                .isSameAs(failure);
        assertThat(attempts).hasValue(6);
    }

    @Test
    void missingValueIsNotRetried() {
        DataIntegrityViolationException failure = violation("23502");
        assertThatThrownBy(() -> transactions.run(worlds.findOrCreate(project), world -> fail(failure)))
                .isSameAs(failure);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void changeInsideAnotherOneIsRetriedWithIt() {
        AtomicInteger outerAttempts = new AtomicInteger();
        transactions.run(worlds.findOrCreate(project), outer -> {
            outerAttempts.incrementAndGet();
            transactions.run(outer, inner -> failTwice(violation("23505")));
        });
        assertThat(outerAttempts).hasValue(3);
        assertThat(attempts).hasValue(3);
    }

    private void failTwice(RuntimeException failure) {
        if (attempts.incrementAndGet() < 3) {
            throw failure;
        }
    }

    private void fail(RuntimeException failure) {
        attempts.incrementAndGet();
        throw failure;
    }

    private static DataIntegrityViolationException violation(String sqlState) {
        return new DataIntegrityViolationException("violated", new SQLException("violated", sqlState));
    }
}
