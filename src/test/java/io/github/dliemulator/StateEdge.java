package io.github.dliemulator;

import io.github.dliemulator.web.DliEdge;
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
public record StateEdge(String kind, String from, String to) {

    /** An edge with what the state says of it. */
    record Declared(StateEdge edge, DliEdge words) {

        String markdown() {
            return "| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            edge.from().isEmpty() ? "" : "`" + edge.from() + "`",
                            "`" + edge.to() + "`",
                            words.when(),
                            words.source(),
                            words.basis().name().toLowerCase(Locale.ROOT));
        }
    }

    /** All that the states declare, kind by kind. */
    static List<Declared> declaredWithWords() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition type) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents(DliEmulator.class.getPackageName()).stream()
                .map(type -> ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getFields()))
                .flatMap(state -> Arrays.stream(state.getAnnotationsByType(DliEdge.class))
                        .map(words -> new Declared(
                                new StateEdge(kind(state.getDeclaringClass()), words.from(), state.getName()), words)))
                .toList();
    }

    /** {@code PeerStatus} has the states of a {@code peer}. */
    private static String kind(Class<?> states) {
        return states.getSimpleName().replaceFirst("Status$", "").toLowerCase(Locale.ROOT);
    }

    public static List<StateEdge> declared() {
        return declaredWithWords().stream().map(Declared::edge).distinct().toList();
    }

    /** What an {@code advance} tells of a resource. */
    public static StateEdge passed(String resource, String from, String to) {
        return new StateEdge(resource.replaceFirst("/.*", ""), from, to);
    }

    /** What a resource has written down. */
    static Stream<StateEdge> written(String kind, List<String> states) {
        return IntStream.range(0, states.size())
                .mapToObj(i -> new StateEdge(kind, i == 0 ? "" : states.get(i - 1), states.get(i)))
                .filter(StateEdge::hasStates);
    }

    /** How many CUs a queue has is no state. */
    public boolean hasStates() {
        return !kind.equals("cu");
    }
}
