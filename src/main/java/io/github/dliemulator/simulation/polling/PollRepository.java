package io.github.dliemulator.simulation.polling;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PollRepository extends Repository<Poll, Poll.Key> {

    Optional<Poll> findById(Poll.Key key);

    Poll save(Poll poll);
}
