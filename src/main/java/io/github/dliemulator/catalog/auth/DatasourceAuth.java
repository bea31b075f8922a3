package io.github.dliemulator.catalog.auth;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Authentication of a datasource. Its passwords are encrypted. */
@Entity
@IdClass(DatasourceAuth.Key.class)
class DatasourceAuth {

    record Key(String projectId, String authInfoName) {}

    @Id
    private String projectId;

    @Id
    private String authInfoName;

    @Enumerated(EnumType.STRING)
    private DatasourceType datasourceType;

    private String userName;
    private String certificateLocation;

    @Column(name = "krb5_conf")
    private String krb5Conf;

    private String keytab;
    private String truststoreLocation;
    private String keystoreLocation;
    private String owner;
    private Instant createTime;
    private Instant updateTime;

    @JsonColumn
    private Map<String, String> secrets;

    @SuppressWarnings("NullAway.Init")
    protected DatasourceAuth() {}

    /** @param encryptedSecrets encrypted passwords by field */
    DatasourceAuth(World world, CreateAuthInfo request, Map<String, String> encryptedSecrets) {
        this.projectId = world.projectId();
        this.authInfoName = request.authInfoName();
        this.datasourceType = request.datasourceType();
        this.certificateLocation = requireNonNullElse(request.certificateLocation(), "");
        this.owner = world.caller();
        this.createTime = world.now();
        this.userName = "";
        this.krb5Conf = "";
        this.keytab = "";
        this.truststoreLocation = "";
        this.keystoreLocation = "";
        this.secrets = Map.of();
        update(request.changeableFields(), encryptedSecrets, world.now());
    }

    /** Changes the fields that the request has. */
    final void update(UpdateAuthInfo request, Map<String, String> encryptedSecrets, Instant now) {
        this.userName = requireNonNullElse(request.userName(), userName);
        this.krb5Conf = requireNonNullElse(request.krb5Conf(), krb5Conf);
        this.keytab = requireNonNullElse(request.keytab(), keytab);
        this.truststoreLocation = requireNonNullElse(request.truststoreLocation(), truststoreLocation);
        this.keystoreLocation = requireNonNullElse(request.keystoreLocation(), keystoreLocation);
        Map<String, String> all = new TreeMap<>(secrets);
        all.putAll(encryptedSecrets);
        this.secrets = all;
        this.updateTime = now;
    }

    String userName() {
        return userName;
    }

    Optional<String> encryptedPassword() {
        return Optional.ofNullable(secrets.get("password"));
    }

    AuthInfoPage.Item toItem() {
        return new AuthInfoPage.Item(
                authInfoName,
                userName,
                userName,
                certificateLocation,
                datasourceType,
                krb5Conf,
                keytab,
                truststoreLocation,
                keystoreLocation,
                owner,
                createTime.toEpochMilli(),
                updateTime.toEpochMilli());
    }
}
