package io.github.dliemulator.simulation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<Attempt, Attempt.Key> {

    /** Until the change is over nobody else counts on: of many with one name, each waits for its turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Attempt> findById(Attempt.Key key);

    Attempt save(Attempt attempt);
}
