package io.github.dliemulator.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VpcRepository extends Repository<Vpc, Vpc.Key> {

    Optional<Vpc> findById(Vpc.Key key);

    Optional<Vpc> findByProjectIdAndUniqueName(String projectId, String uniqueName);

    /** A page of the VPCs with an ID and an enterprise project. Any VPC has the empty ones. */
    @Query("from Vpc where projectId = :projectId and vpcId > :marker and (:id = '' or vpcId = :id)"
            + " and (:enterpriseProjectId = '' or enterpriseProjectId = :enterpriseProjectId)"
            + " order by vpcId limit :limit")
    List<Vpc> findAfter(String projectId, String marker, String id, String enterpriseProjectId, int limit);

    long countByProjectId(String projectId);

    Vpc save(Vpc vpc);

    void delete(Vpc vpc);
}
