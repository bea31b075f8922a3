package io.github.dliemulator.permission;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PermissionRepository extends Repository<Permission, Permission.Key> {

    Optional<Permission> findById(Permission.Key key);

    List<Permission> findByProjectId(String projectId);

    List<Permission> findByProjectIdAndObjectNameAndRoleOrderByUserName(
            String projectId, String objectName, boolean role);

    List<Permission> findByProjectIdAndObjectName(String projectId, String objectName);

    List<Permission> findByProjectIdAndUserNameAndRole(String projectId, String userName, boolean role);

    List<Permission> findByProjectIdAndObjectNameStartingWithAndRoleOrderByObjectNameAscUserNameAsc(
            String projectId, String prefix, boolean role);

    List<Permission> findByProjectIdAndObjectNameStartingWith(String projectId, String prefix);

    List<Permission> findByProjectIdAndUserNameAndRoleAndObjectNameStartingWith(
            String projectId, String userName, boolean role, String prefix);

    long countByProjectIdAndObjectName(String projectId, String objectName);

    Permission save(Permission permission);

    void delete(Permission permission);

    /** Moves the permissions of a renamed object. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update permission set object_name = :newName || substring(object_name, :position)"
            + " where project_id = :projectId"
            + " and (object_name = :oldName or substring(object_name, 1, :position) = :oldName || '.')")
    void rename(String projectId, String oldName, String newName, int position);
}
