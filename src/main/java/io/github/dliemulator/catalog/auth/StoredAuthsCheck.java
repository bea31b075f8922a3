package io.github.dliemulator.catalog.auth;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads all authentications as requests do. */
@Component
class StoredAuthsCheck implements SnapshotCheck {

    private final DatasourceAuthRepository auths;

    StoredAuthsCheck(DatasourceAuthRepository auths) {
        this.auths = auths;
    }

    @Override
    public String column() {
        return "datasource_auth.secrets";
    }

    @Override
    public void read(World world) {
        auths.findByProjectIdOrderByAuthInfoName(world.projectId()).forEach(DatasourceAuth::encryptedPassword);
    }
}
