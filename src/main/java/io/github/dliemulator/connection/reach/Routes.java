package io.github.dliemulator.connection.reach;

import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.refusal.DliError.RESTRICTED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** All routes of a connection, in the order in which they came. They may overlap, but not be the same (dli_01_0014). */
public record Routes(List<Route> all) {

    public static final Routes NONE = new Routes(List.of());

    private static final int MOST = 1000;

    public Routes with(CreateRoute wanted, Instant now) {
        if (wanted.cidr().isIpv6()) {
            throw INVALID_PARAMETER.because("cidr must be an IPv4 range: IPv6 is not enabled for this connection");
        }
        if (all.size() >= MOST) {
            throw RESTRICTED.because("A connection has at most %d routes", MOST);
        }
        for (Route route : all) {
            requireOther(route, wanted);
        }
        Route created = new Route(wanted.name(), wanted.cidr(), now.toEpochMilli());
        return new Routes(Stream.concat(all.stream(), Stream.of(created)).toList());
    }

    private static void requireOther(Route route, CreateRoute wanted) {
        if (route.name().equals(wanted.name())) {
            throw ALREADY_EXISTS.because("The route %s already exists", wanted.name());
        }
        if (route.cidr().isSameAs(wanted.cidr())) {
            throw ALREADY_EXISTS.because("The route %s already leads to %s", route.name(), wanted.cidr());
        }
    }

    public Routes without(String name) {
        if (all.stream().noneMatch(route -> route.name().equals(name))) {
            throw NO_SUCH_OBJECT.because("There is no route named %s", name);
        }
        return new Routes(
                all.stream().filter(route -> !route.name().equals(name)).toList());
    }

    public boolean leadTo(String address) {
        return all.stream().anyMatch(route -> route.cidr().contains(address));
    }
}
