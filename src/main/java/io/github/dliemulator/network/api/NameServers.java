package io.github.dliemulator.network.api;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The DNS servers of a subnet. Clients name the first two alone, or all of them in a list.
 *
 * @param primary empty when there is none
 * @param secondary empty when there is none
 */
public record NameServers(String primary, String secondary, List<String> all) {

    public static final NameServers EMPTY = new NameServers("", "", List.of());

    /** What is not given in the list, is taken from it; without a list, the two are all. */
    static NameServers of(@Nullable String primary, @Nullable String secondary, @Nullable List<String> all) {
        List<String> list = requireNonNullElse(all, List.of());
        String first = requireNonNullElse(primary, list.isEmpty() ? "" : list.get(0));
        String second = requireNonNullElse(secondary, list.size() < 2 ? "" : list.get(1));
        List<String> both =
                Stream.of(first, second).filter(server -> !server.isEmpty()).toList();
        return new NameServers(first, second, all == null ? both : list);
    }

    /** The same, but for those of the first two that are given. */
    NameServers with(@Nullable String newPrimary, @Nullable String newSecondary) {
        return newPrimary == null && newSecondary == null
                ? this
                : of(requireNonNullElse(newPrimary, primary), requireNonNullElse(newSecondary, secondary), null);
    }

    /** Whether the list contains the primary and the secondary server, if given (vpc_subnet01_0001). */
    public boolean listsBoth() {
        return Stream.of(primary, secondary).allMatch(server -> server.isEmpty() || all.contains(server));
    }
}
