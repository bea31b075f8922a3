package io.github.dliemulator;

import io.github.dliemulator.web.StateTransition;
import io.github.dliemulator.web.openapi.DocumentationLinks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A state transition of a resource.
 *
 * @param from empty for the first state
 */
public record ResourceTransition(String kind, String from, String to) {

    /** A transition with its annotation. */
    record DeclaredTransition(ResourceTransition transition, StateTransition annotation) {

        String markdown() {
            return "| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            transition.from().isEmpty() ? "" : "`" + transition.from() + "`",
                            "`" + transition.to() + "`",
                            annotation.trigger(),
                            DocumentationLinks.addTo(annotation.source()),
                            annotation.evidence().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The transitions that the states of all kinds declare. */
    static List<DeclaredTransition> declaredWithAnnotations() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition type) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents(DliEmulatorApplication.class.getPackageName()).stream()
                .map(type -> ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getFields()))
                .flatMap(state -> Arrays.stream(state.getAnnotationsByType(StateTransition.class))
                        .map(annotation -> new DeclaredTransition(
                                new ResourceTransition(
                                        kind(state.getDeclaringClass()), annotation.from(), state.getName()),
                                annotation)))
                .toList();
    }

    /** Derives the kind from the name of the enum: {@code PeerStatus} has the states of a {@code peer}. */
    private static String kind(Class<?> states) {
        return states.getSimpleName().replaceFirst("Status$", "").toLowerCase(Locale.ROOT);
    }

    public static List<ResourceTransition> declared() {
        return declaredWithAnnotations().stream()
                .map(DeclaredTransition::transition)
                .distinct()
                .toList();
    }

    /** The transition of a change in the result of an {@code advance}. */
    public static ResourceTransition ofChange(String resource, String from, String to) {
        return new ResourceTransition(resource.replaceFirst("/.*", ""), from, to);
    }

    /** The transitions in a timeline. */
    static Stream<ResourceTransition> ofTimeline(String kind, List<String> states) {
        return IntStream.range(0, states.size())
                .mapToObj(i -> new ResourceTransition(kind, i == 0 ? "" : states.get(i - 1), states.get(i)))
                .filter(ResourceTransition::isStateTransition);
    }

    /** Returns false for the CUs of a queue, which are not a state. */
    public boolean isStateTransition() {
        return !kind.equals("cu");
    }
}
