package io.github.dliemulator.catalog.variable;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.SERVER_ERROR;

import io.github.dliemulator.catalog.secret.SecretCipher;
import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Global variables of a project. */
@Component
public class GlobalVariables {

    private static final int MAX_VARIABLES = 1000;

    private final VariableRepository variables;
    private final SecretCipher cipher;
    private final Permissions permissions;
    private final WorldTransactions transactions;

    GlobalVariables(
            VariableRepository variables,
            SecretCipher cipher,
            Permissions permissions,
            WorldTransactions transactions) {
        this.variables = variables;
        this.cipher = cipher;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    /** The limit of variables in a project is assumed: no page states one. */
    MessageResponse create(World entered, CreateVariable request) {
        return transactions.execute(entered, world -> {
            if (variables.existsById(new GlobalVariable.Key(world.projectId(), request.varName()))) {
                throw SERVER_ERROR.exception("The object exists.");
            }
            if (variables.countByProjectId(world.projectId()) >= MAX_VARIABLES) {
                throw RESTRICTED.exception("A project can have at most %d global variables", MAX_VARIABLES);
            }
            long id = variables.findMaxId(world.projectId()) + 1;
            variables.save(new GlobalVariable(world, id, request, cipher));
            return MessageResponse.empty();
        });
    }

    MessageResponse update(World entered, String name, UpdateVariable request) {
        return transactions.execute(entered, world -> {
            require(world, name).update(request.varValue(), cipher, world.now());
            return MessageResponse.empty();
        });
    }

    /** Deletes a variable. Only the user who created it can (dli_02_0259). */
    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            GlobalVariable variable = require(world, name);
            if (!variable.creator().equals(world.caller())) {
                throw PERMISSION_DENIED.exception(
                        "Only the user %s, who created the global variable %s, can delete it",
                        variable.creator(), name);
            }
            permissions.deleteAll(world, ObjectName.parse("variable." + name));
            variables.delete(variable);
            return MessageResponse.empty();
        });
    }

    VariablePage list(World world, Paging paging) {
        List<GlobalVariable> all = variables.findByProjectIdOrderByVariableIdAscVarNameAsc(world.projectId());
        return new VariablePage(
                all.size(),
                paging.apply(all).stream().map(GlobalVariable::toItem).toList());
    }

    /** The creator of a variable; empty if it does not exist. */
    public Optional<String> findOwner(World world, String name) {
        return find(world, name).map(GlobalVariable::creator);
    }

    /**
     * Replaces each reference such as <code>{{name}}</code> in a SQL statement by the value of the global variable. References in
     * the {@code OPTIONS} of a table and to unknown variables remain.
     */
    public SubstitutedSql substitute(World world, String sql) {
        if (!VariableText.hasReferences(sql)) {
            return SubstitutedSql.of(sql);
        }
        Set<String> sensitive = new LinkedHashSet<>();
        String text = new VariableText(
                        sql,
                        name -> find(world, name).map(variable -> {
                            String value = variable.value(cipher);
                            if (variable.isSensitive() && !value.isBlank()) {
                                sensitive.add(value);
                            }
                            return value;
                        }))
                .replace();
        return new SubstitutedSql(text, List.copyOf(sensitive));
    }

    private Optional<GlobalVariable> find(World world, String name) {
        return variables.findById(new GlobalVariable.Key(world.projectId(), name));
    }

    private GlobalVariable require(World world, String name) {
        return find(world, name)
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no global variable named %s", name));
    }
}
