package io.github.dliemulator.network;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface VpcRepository extends Repository<Vpc, Vpc.Key>, JpaSpecificationExecutor<Vpc> {

    Optional<Vpc> findById(Vpc.Key key);

    Optional<Vpc> findByProjectIdAndUniqueName(String projectId, String uniqueName);

    long countByProjectId(String projectId);

    Vpc save(Vpc vpc);

    void delete(Vpc vpc);
}
