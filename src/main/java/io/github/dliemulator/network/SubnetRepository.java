package io.github.dliemulator.network;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubnetRepository extends Repository<Subnet, Subnet.Key> {

    Optional<Subnet> findById(Subnet.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Subnet> findForUpdateByProjectIdAndSubnetId(String projectId, String subnetId);

    List<Subnet> findByProjectIdAndVpcId(String projectId, String vpcId);

    /** A page of the subnets of a VPC; of all VPCs if its ID is empty. */
    @Query("from Subnet where projectId = :projectId and subnetId > :marker and (:vpcId = '' or vpcId = :vpcId)"
            + " order by subnetId limit :limit")
    List<Subnet> findAfter(String projectId, String marker, String vpcId, int limit);

    long countByProjectId(String projectId);

    long countByProjectIdAndVpcId(String projectId, String vpcId);

    Subnet save(Subnet subnet);

    void delete(Subnet subnet);
}
