package io.github.dliemulator.permission;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoleMemberRepository extends Repository<RoleMember, RoleMember.Key> {

    Optional<RoleMember> findById(RoleMember.Key key);

    boolean existsById(RoleMember.Key key);

    List<RoleMember> findByProjectIdAndRoleNameOrderByUserName(String projectId, String roleName);

    List<RoleMember> findByProjectIdAndUserName(String projectId, String userName);

    RoleMember save(RoleMember member);

    void delete(RoleMember member);
}
