package io.github.dliemulator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.dliemulator.web.DliOperation;
import jakarta.persistence.Entity;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Architecture rules that the compiler does not check. */
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // an earlier build leaves classes here that ahead-of-time processing generated
            .withImportOption(location -> !location.contains("__") && !location.contains("$$"))
            .importPackagesOf(DliEmulatorApplication.class);

    @Test
    void modulesUseOnlyTheirDeclaredDependencies() {
        ApplicationModules.of(DliEmulatorApplication.class).verify();
    }

    @Test
    void systemClockIsReadInOneClass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.world.SystemClockConfiguration")
                .should()
                .accessTargetWhere(isOneOf(
                        "it is the machine's clock",
                        "java\\.time\\.\\w+\\.now",
                        "java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*",
                        "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
                        "java\\.util\\.(Date\\.<init>|Calendar\\.getInstance)"))
                .because("a project's time is virtual, so no code may read the system clock")
                .check(MAIN);
    }

    @Test
    void noBackgroundThreadsAreStarted() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.fault.DelayedDispatcher")
                .and()
                // statements on the engine take real time, and start by themselves when a clock that runs reaches them
                .doNotHaveFullyQualifiedName("io.github.dliemulator.job.RunThreads")
                .and()
                // reads what the process of the engine writes
                .doNotHaveFullyQualifiedName("io.github.dliemulator.spark.EngineProcess")
                .should()
                .accessTargetWhere(isOneOf(
                                "it is a thread",
                                "java\\.lang\\.Thread\\.(<init>|start|startVirtualThread|ofVirtual|ofPlatform|sleep)",
                                "java\\.util\\.concurrent\\.TimeUnit\\.sleep",
                                "java\\.util\\.concurrent\\.Executors\\..*",
                                "java\\.util\\.concurrent\\.CompletableFuture\\.(\\w+Async|delayedExecutor)")
                        .or(instantiates(Executor.class))
                        .or(instantiates(Timer.class)))
                .because(
                        "a change schedules its whole future when it starts, so nothing waits; only the response of a latency"
                                + " fault is delayed in real time, without a thread, and statements run on the engine in real time")
                .check(MAIN);
    }

    @Test
    void statementsPastTheRepositoriesAreInFewClasses() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.dliemulator.world.storage")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.world.WorldQueries")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.world.ResourceRandoms")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.upstream.recording.ExchangeRepository")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.admin.init.InitHistory")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.iam.keystone.TokenRevocationStore")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.catalog.secret.SecretCipher")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.job.RunOwners")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because(
                        "the read model sees the changes of entities and of repositories; these classes have tables of their own")
                .check(MAIN);
    }

    @Test
    void noTaskIsScheduled() {
        methods()
                .should()
                .notBeMetaAnnotatedWith(Scheduled.class)
                .andShould()
                .notBeMetaAnnotatedWith(Async.class)
                .because("a change schedules its whole future when it starts, so nothing runs later")
                .check(MAIN);
    }

    @Test
    void everyHandlerDeclaresItsOperation() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..admin..")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.web.error.JsonErrorController")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.web.ApiDocumentController")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName(
                        "io.github.dliemulator.job.engine.EngineCallController") // no API for clients
                .should()
                .beAnnotatedWith(DliOperation.class)
                .because("the documentation of the operations is generated from these annotations")
                .check(MAIN);
    }

    @Test
    void controllersEntitiesAndRepositoriesArePackagePrivate() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("a module is used through its public service")
                .check(MAIN);
    }

    @Test
    void requestAttributesAreSetInOneClass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.web.RequestContext")
                .should()
                .accessTargetWhere(isOneOf(
                                "it is a request attribute",
                                "jakarta\\.servlet\\.(\\w+\\.)*(Servlet|HttpServlet)Request\\.setAttribute",
                                "org\\.springframework\\.web\\.context\\.request\\.\\w+\\.setAttribute")
                        .and(doesNotSetAttributesOfSpring()))
                .because("state of a request that several classes share is in the RequestContext")
                .check(MAIN);
    }

    /** The attributes of Spring's handler mapping, which a custom match has to set. */
    private static DescribedPredicate<JavaAccess<?>> doesNotSetAttributesOfSpring() {
        Set<String> owners = Set.of("EmulatorHandlerMapping", "UnknownOperationHandler", "ShadowTraffic");
        return describe(
                "it is not set for Spring",
                access -> !owners.contains(access.getOriginOwner().getSimpleName()));
    }

    @Test
    void onlyTheProxyConnectsToOtherHosts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..upstream.forward..")
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.admin.init.InitClient") // calls this emulator
                .and()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.spark.EngineClient") // calls the engine
                .should()
                .accessTargetWhere(isOneOf(
                        "it opens a connection",
                        "org\\.apache\\.hc\\.client5\\..*",
                        "java\\.net\\.http\\.HttpClient\\.\\w+",
                        "java\\.net\\.URL\\.open\\w+",
                        "java\\.net\\.(Socket|DatagramSocket)\\.<init>",
                        "java\\.net\\.InetAddress\\.get(All)?ByName",
                        "java\\.nio\\.channels\\.\\w*SocketChannel\\.open",
                        "javax\\.net\\.(\\w+\\.)?SocketFactory\\.\\w+",
                        "org\\.springframework\\.(web\\.client\\.Rest(Client|Template)|http\\.client)\\..*"))
                .because("without an upstream the only connections are those to the database and to the engine")
                .check(MAIN);
    }

    @Test
    void interceptorsAreOrderedInOneEnum() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.dliemulator.web.InterceptorOrder")
                .should()
                .accessTargetWhere(
                        isOneOf(
                                "it registers an interceptor",
                                "org\\.springframework\\.web\\.servlet\\.config\\.annotation\\.InterceptorRegistry\\.addInterceptor"))
                .because("InterceptorOrder gives every interceptor its place")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(be(describe(
                        "in a package whose package-info.java is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("NullAway checks only packages that are null-marked")
                .check(MAIN);
    }

    @Test
    void packagesAreNamedByFeature() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..", "..util..", "..model..", "..dto..", "..service..", "..impl..", "..config..")
                .because("such a name gives the kind of the classes and not their purpose")
                .check(MAIN);
    }

    @Test
    void constructorsHaveAtMostSevenParameters() {
        constructors()
                .should(be(describe(
                        "short, except the constructor of a record from its fields",
                        constructor -> constructor.getParameters().size() <= 7 || isCanonical(constructor))))
                .because("a class that needs more collaborators does more than one job")
                .check(MAIN);
    }

    private static boolean isCanonical(JavaConstructor constructor) {
        RecordComponent[] fields = constructor.getOwner().reflect().getRecordComponents();
        return fields != null && fields.length == constructor.getParameters().size();
    }

    /** A method or constructor whose full name one of these patterns matches, called or referred to. */
    private static DescribedPredicate<JavaAccess<?>> isOneOf(String description, String... names) {
        Pattern pattern = Pattern.compile(String.join("|", names));
        return describe(
                description,
                access -> pattern.matcher(access.getTargetOwner().getName() + "." + access.getName())
                        .matches());
    }

    private static DescribedPredicate<JavaAccess<?>> instantiates(Class<?> type) {
        return describe(
                "it is a new " + type.getSimpleName(),
                access -> access.getName().equals("<init>")
                        && access.getTargetOwner().isAssignableTo(type));
    }
}
