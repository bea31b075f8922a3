package io.github.dliemulator.catalog.variable;

import io.github.dliemulator.catalog.secret.SecretCipher;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** Global variable. The value of a sensitive one is encrypted. */
@Entity
@IdClass(GlobalVariable.Key.class)
class GlobalVariable {

    static final String MASK = "******";

    record Key(String projectId, String varName) {}

    @Id
    private String projectId;

    @Id
    private String varName;

    private long variableId;
    private String varValue;
    private boolean sensitive;
    private String userName;
    private Instant createTime;
    private Instant updateTime;

    @SuppressWarnings("NullAway.Init")
    protected GlobalVariable() {}

    GlobalVariable(World world, long id, CreateVariable request, SecretCipher cipher) {
        this.projectId = world.projectId();
        this.varName = request.varName();
        this.variableId = id;
        this.sensitive = request.isSensitive();
        this.userName = world.caller();
        this.createTime = world.now();
        update(request.varValue(), cipher, world.now());
    }

    final void update(String value, SecretCipher cipher, Instant now) {
        this.varValue = sensitive ? cipher.encrypt(purpose(), value) : value;
        this.updateTime = now;
    }

    String name() {
        return varName;
    }

    String creator() {
        return userName;
    }

    /** The value; empty for a sensitive one from a snapshot of another emulator, which has another key. */
    String value(SecretCipher cipher) {
        return sensitive ? cipher.decrypt(purpose(), varValue).orElse("") : varValue;
    }

    boolean isSensitive() {
        return sensitive;
    }

    private String purpose() {
        return "global_variable/" + varName;
    }

    VariablePage.Item toItem() {
        return new VariablePage.Item(
                variableId,
                varName,
                sensitive ? MASK : varValue,
                sensitive,
                projectId,
                User.id(userName),
                userName,
                createTime.toEpochMilli(),
                updateTime.toEpochMilli());
    }
}
