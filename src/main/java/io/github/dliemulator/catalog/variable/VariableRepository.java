package io.github.dliemulator.catalog.variable;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VariableRepository extends Repository<GlobalVariable, GlobalVariable.Key> {

    Optional<GlobalVariable> findById(GlobalVariable.Key key);

    boolean existsById(GlobalVariable.Key key);

    List<GlobalVariable> findByProjectIdOrderByVariableIdAscVarNameAsc(String projectId);

    long countByProjectId(String projectId);

    @Query("select coalesce(max(v.variableId), 0) from GlobalVariable v where v.projectId = :projectId")
    long findMaxId(String projectId);

    GlobalVariable save(GlobalVariable variable);

    void delete(GlobalVariable variable);
}
