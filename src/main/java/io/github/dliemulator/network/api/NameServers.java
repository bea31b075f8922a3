package io.github.dliemulator.network.api;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * DNS servers of a subnet. Clients send the first two in separate fields, or all in a list.
 *
 * @param primary empty if there is none
 * @param secondary empty if there is none
 */
public record NameServers(String primary, String secondary, List<String> all) {

    public static final NameServers EMPTY = new NameServers("", "", List.of());

    /** Takes a missing first or second server from the list. Without a list, the two servers are the list. */
    static NameServers of(@Nullable String primary, @Nullable String secondary, @Nullable List<String> all) {
        List<String> list = requireNonNullElse(all, List.of());
        String first = requireNonNullElse(primary, list.isEmpty() ? "" : list.get(0));
        String second = requireNonNullElse(secondary, list.size() < 2 ? "" : list.get(1));
        List<String> both =
                Stream.of(first, second).filter(server -> !server.isEmpty()).toList();
        return new NameServers(first, second, all == null ? both : list);
    }

    /** These servers, with another first or second one if given. */
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
