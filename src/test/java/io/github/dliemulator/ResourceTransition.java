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
 * One way of a resource from state to state.
 *
 * @param from empty where the resource begins
 */
public record ResourceTransition(String kind, String from, String to) {

    /** An edge with what the state says of it. */
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

    /** All that the states declare, kind by kind. */
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

    /** {@code PeerStatus} has the states of a {@code peer}. */
    private static String kind(Class<?> states) {
        return states.getSimpleName().replaceFirst("Status$", "").toLowerCase(Locale.ROOT);
    }

    public static List<ResourceTransition> declared() {
        return declaredWithAnnotations().stream()
                .map(DeclaredTransition::transition)
                .distinct()
                .toList();
    }

    /** What an {@code advance} tells of a resource. */
    public static ResourceTransition ofChange(String resource, String from, String to) {
        return new ResourceTransition(resource.replaceFirst("/.*", ""), from, to);
    }

    /** What a resource has written down. */
    static Stream<ResourceTransition> ofTimeline(String kind, List<String> states) {
        return IntStream.range(0, states.size())
                .mapToObj(i -> new ResourceTransition(kind, i == 0 ? "" : states.get(i - 1), states.get(i)))
                .filter(ResourceTransition::isStateTransition);
    }

    /** How many CUs a queue has is no state. */
    public boolean isStateTransition() {
        return !kind.equals("cu");
    }
}
