package io.github.dliemulator.world;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PollCounterRepository extends Repository<PollCounter, PollCounter.Key> {

    Optional<PollCounter> findById(PollCounter.Key key);

    PollCounter save(PollCounter counter);
}
