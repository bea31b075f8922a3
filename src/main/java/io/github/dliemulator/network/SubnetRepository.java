package io.github.dliemulator.network;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SubnetRepository extends Repository<Subnet, Subnet.Key>, JpaSpecificationExecutor<Subnet> {

    Optional<Subnet> findById(Subnet.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Subnet> findForUpdateByProjectIdAndSubnetId(String projectId, String subnetId);

    List<Subnet> findByProjectIdAndVpcId(String projectId, String vpcId);

    long countByProjectId(String projectId);

    long countByProjectIdAndVpcId(String projectId, String vpcId);

    Subnet save(Subnet subnet);

    void delete(Subnet subnet);
}
