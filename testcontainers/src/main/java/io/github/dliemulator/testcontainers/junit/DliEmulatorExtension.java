package io.github.dliemulator.testcontainers.junit;

import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.project.DliEmulatorException;
import io.github.dliemulator.testcontainers.project.DliProject;
import io.github.dliemulator.testcontainers.project.ProjectSettings;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** The extension behind {@link DliEmulatorTest}. */
final class DliEmulatorExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(DliEmulatorExtension.class);
    private static final int CONFLICT = 409;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DliProject.class || type == DliEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == DliEmulator.class) {
            return emulator(context);
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A DliProject belongs to one test. Declare the parameter in a method with @Test,"
                            + " @BeforeEach or @AfterEach, not in a constructor or in a method with @BeforeAll");
        }
        return store(context).getOrComputeIfAbsent(DliProject.class, type -> createProject(context), DliProject.class);
    }

    private static DliEmulator emulator(ExtensionContext context) {
        store(context.getRoot()).getOrComputeIfAbsent(Run.class, type -> new Run(), Run.class);
        return SharedEmulator.get();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static DliProject createProject(ExtensionContext context) {
        DliEmulator emulator = emulator(context);
        DliEmulatorTest test = annotation(context);
        ProjectSettings settings = new ProjectSettings()
                .withId(TestNames.projectId(context.getUniqueId()))
                .withSeed(test.seed())
                .withTiming(test.timing())
                .withClock(test.clock());
        try {
            return emulator.newProject(settings);
        } catch (DliEmulatorException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            // another run uses this emulator
            return emulator.newProject(settings.withGeneratedId());
        }
    }

    private static DliEmulatorTest annotation(ExtensionContext context) {
        Optional<DliEmulatorTest> found =
                AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), DliEmulatorTest.class);
        for (Class<?> type = context.getRequiredTestClass();
                found.isEmpty() && type != null;
                type = type.getEnclosingClass()) {
            found = AnnotationSupport.findAnnotation(type, DliEmulatorTest.class);
        }
        return found.orElseThrow(() -> new ParameterResolutionException("Annotate the class with @DliEmulatorTest"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        DliProject project = store(context).get(DliProject.class, DliProject.class);
        if (project == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                FailureReport.write(context, project);
            } else if (annotation(context).leakGuard()) {
                failIfNotEmpty(context, project);
            }
        } finally {
            project.delete();
        }
    }

    private static void failIfNotEmpty(ExtensionContext context, DliProject project) {
        try {
            project.deleteExpectingEmpty();
        } catch (AssertionError e) {
            FailureReport.write(context, project);
            throw new AssertionError(
                    e.getMessage() + "\nTo switch this check off: @DliEmulatorTest(leakGuard = false)", e);
        }
    }

    /** A run of tests, which ends when JUnit closes the root context. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
    private static final class Run implements Store.CloseableResource, AutoCloseable {

        private Run() {
            SharedEmulator.beginRun();
        }

        @Override
        public void close() {
            SharedEmulator.endRun();
        }
    }
}
