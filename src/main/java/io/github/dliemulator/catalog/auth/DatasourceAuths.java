package io.github.dliemulator.catalog.auth;

import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.catalog.secret.SecretCipher;
import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Authentications of datasources. Passwords are encrypted in the database, and decrypted only to connect to a data source. */
@Component
public class DatasourceAuths {

    private static final int MAX_AUTHS = 1000;

    private final DatasourceAuthRepository auths;
    private final SecretCipher cipher;
    private final Permissions permissions;
    private final WorldTransactions transactions;

    DatasourceAuths(
            DatasourceAuthRepository auths,
            SecretCipher cipher,
            Permissions permissions,
            WorldTransactions transactions) {
        this.auths = auths;
        this.cipher = cipher;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    /** User and password of a data source. */
    public record Credentials(String userName, String password) {

        @Override
        public String toString() {
            return "Credentials[userName=%s]".formatted(userName);
        }
    }

    /** The limit of authentications in a project is assumed: no page states one. */
    MessageResponse create(World entered, CreateAuthInfo request) {
        return transactions.execute(entered, world -> {
            String name = request.authInfoName();
            if (auths.existsById(new DatasourceAuth.Key(world.projectId(), name))) {
                throw ALREADY_EXISTS.exception("The datasource authentication %s already exists", name);
            }
            if (auths.findByProjectIdOrderByAuthInfoName(world.projectId()).size() >= MAX_AUTHS) {
                throw RESTRICTED.exception("A project can have at most %d datasource authentications", MAX_AUTHS);
            }
            auths.save(new DatasourceAuth(world, request, encrypt(name, request.secrets())));
            return MessageResponse.empty();
        });
    }

    MessageResponse update(World entered, UpdateAuthInfo request) {
        return transactions.execute(entered, world -> {
            require(world, request.authInfoName())
                    .update(request, encrypt(request.authInfoName(), request.secrets()), world.now());
            return MessageResponse.empty();
        });
    }

    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            auths.delete(require(world, name));
            permissions.deleteAll(world, ObjectName.parse("datasourceauth." + name));
            return MessageResponse.empty();
        });
    }

    /** @param name exact name; empty for all */
    AuthInfoPage list(World world, String name, Paging paging) {
        List<AuthInfoPage.Item> matching = auths.findByProjectIdOrderByAuthInfoName(world.projectId()).stream()
                .map(DatasourceAuth::toItem)
                .filter(auth -> name.isEmpty() || name.equals(auth.authInfoName()))
                .toList();
        return new AuthInfoPage(matching.size(), paging.apply(matching));
    }

    public boolean exists(World world, String name) {
        return auths.existsById(new DatasourceAuth.Key(world.projectId(), name));
    }

    /** The owner of an authentication; empty if it does not exist. */
    public Optional<String> findOwner(World world, String name) {
        return auths.findById(new DatasourceAuth.Key(world.projectId(), name))
                .map(auth -> auth.toItem().owner());
    }

    /**
     * User and password for a connection to the data source. The password is empty if none is set, or if it came with a snapshot
     * of another emulator, which has another key.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0002 (unknown authentication)
     */
    public Credentials credentials(World world, String name) {
        DatasourceAuth auth = require(world, name);
        return new Credentials(
                auth.userName(),
                auth.encryptedPassword()
                        .flatMap(password -> cipher.decrypt(purpose(name, "password"), password))
                        .orElse(""));
    }

    private Map<String, String> encrypt(String name, Map<String, String> secrets) {
        return secrets.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        secret -> cipher.encrypt(purpose(name, secret.getKey()), secret.getValue())));
    }

    private static String purpose(String name, String field) {
        return "datasource_auth/" + name + "/" + field;
    }

    private DatasourceAuth require(World world, String name) {
        return auths.findById(new DatasourceAuth.Key(world.projectId(), name))
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no datasource authentication named %s", name));
    }
}
