package io.github.dliemulator.job;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QueueComputeRepository extends Repository<QueueCompute, QueueCompute.Key> {

    Optional<QueueCompute> findById(QueueCompute.Key key);

    QueueCompute save(QueueCompute compute);

    void delete(QueueCompute compute);
}
