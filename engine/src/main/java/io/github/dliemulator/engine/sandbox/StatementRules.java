package io.github.dliemulator.engine.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.plans.logical.CreateFunction;
import org.apache.spark.sql.execution.command.CreateFunctionCommand;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rejects statements that run code or change the settings which keep statements within their session. They are checked as
 * parsed, with all that they contain, before anything runs.
 */
public class StatementRules {

    private static final Set<String> COMMANDS = Set.of(
            "AddJarsCommand",
            "AddFilesCommand",
            "AddArchivesCommand",
            "ScriptTransformation",
            "CompoundBody",
            "SetCatalogCommand");

    private static final Set<String> FUNCTIONS = Set.of("reflect", "java_method", "try_reflect");

    /** Names of settings and options that choose classes, file systems, catalogues or sessions. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(spark\\.)?(hadoop|fs|dli|io|ipc|yarn|mapreduce|mapred)\\..*"
                    + "|spark\\.sql\\.(catalog|extensions|warehouse|variable|scripting|pyspark|artifact)\\b.*"
                    + "|spark\\.(jars|files|executor|driver|submit|plugins|master)\\b.*"
                    + "|.*\\.?\\w*class(name)?");

    private StatementRules() {}

    /** Before the first session: these functions call any method of the process. */
    public static void removeFunctions() {
        for (String name : FUNCTIONS) {
            FunctionRegistry$.MODULE$.builtin().dropFunction(FunctionRegistry$.MODULE$.builtinFunctionIdentifier(name));
        }
    }

    /**
     * Checks a parsed statement.
     *
     * @throws AccessControlException if it is not allowed
     */
    public static void check(Product plan) throws AccessControlException {
        String name = plan.getClass().getSimpleName();
        if (COMMANDS.contains(name) || name.contains("ExecuteImmediate")) {
            throw new AccessControlException("Statements do not run " + name);
        }
        if (plan instanceof CreateFunction create && !create.resources().isEmpty()
                || plan instanceof CreateFunctionCommand command
                        && !command.resources().isEmpty()) {
            throw new AccessControlException("Functions do not use JAR files or other resources");
        }
        if (plan instanceof UnresolvedFunction function) {
            checkFunction(CollectionConverters.asJava(function.nameParts()));
        }
        if (name.equals("SetCommand") || name.equals("ResetCommand")) {
            checkSetting(plan);
        }
        for (int i = 0; i < plan.productArity(); i++) {
            checkElement(plan.productElement(i));
        }
    }

    /**
     * Checks the name of a setting or an option.
     *
     * @throws AccessControlException if it is reserved
     */
    public static void checkKey(String key) throws AccessControlException {
        if (RESERVED.matcher(key.strip()).matches()) {
            throw new AccessControlException("Statements do not set " + key.strip());
        }
    }

    private static void checkElement(Object element) throws AccessControlException {
        if (element instanceof Tuple2<?, ?> pair && pair._1() instanceof String key) {
            checkKey(key);
        }
        if (element instanceof Map<?, ?> options) {
            // of WITH behind a table
            for (Object key : options.keySet()) {
                checkKey(String.valueOf(key));
            }
        } else if (element instanceof scala.collection.Iterable<?> elements) {
            for (Object inner : CollectionConverters.asJava(elements)) {
                checkElement(inner);
            }
        } else if (element instanceof Product product) {
            check(product);
        }
    }

    private static void checkFunction(List<String> name) throws AccessControlException {
        String last = name.get(name.size() - 1).toLowerCase(Locale.ROOT);
        if (FUNCTIONS.contains(last)) {
            throw new AccessControlException("Statements do not call the function " + last);
        }
    }

    /** {@code SetCommand(Option[(key, Option[value])])}, {@code ResetCommand(Option[key])}. */
    private static void checkSetting(Product command) throws AccessControlException {
        Object setting = command.productElement(0);
        if (setting instanceof scala.Some<?> some && some.get() instanceof String key) {
            checkKey(key);
        }
    }
}
