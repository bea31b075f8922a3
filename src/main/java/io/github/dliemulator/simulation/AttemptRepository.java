package io.github.dliemulator.simulation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<Attempt, Attempt.Key> {

    Optional<Attempt> findById(Attempt.Key key);

    Attempt save(Attempt attempt);
}
