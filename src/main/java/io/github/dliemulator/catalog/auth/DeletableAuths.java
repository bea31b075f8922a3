package io.github.dliemulator.catalog.auth;

import io.github.dliemulator.world.DeletableResources;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Datasource authentications that clients can delete. */
@Component
@Order(60)
class DeletableAuths implements DeletableResources {

    private final DatasourceAuthRepository auths;

    DeletableAuths(DatasourceAuthRepository auths) {
        this.auths = auths;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return auths.findByProjectIdOrderByAuthInfoName(projectId).stream()
                .map(auth -> auth.toItem().authInfoName())
                .map(name -> DeletableResource.named(
                        "datasource-auth",
                        name,
                        new Creation(List.of("CreateAuthInfo", "CreateJobAuthInfo"), List.of(name)),
                        "/v3/%s/datasource/auth-infos/%s".formatted(projectId, name)));
    }
}
