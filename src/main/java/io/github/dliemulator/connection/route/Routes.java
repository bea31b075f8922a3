package io.github.dliemulator.connection.route;

import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Routes of a connection in the order of their creation. They can overlap, but two cannot be equal (dli_01_0014). */
public record Routes(List<Route> all) {

    public static final Routes EMPTY = new Routes(List.of());

    private static final int MAX_ROUTES = 1000;

    public Routes {
        all = List.copyOf(all);
    }

    public Routes with(CreateRoute request, Instant now) {
        if (all.size() >= MAX_ROUTES) {
            throw RESTRICTED.exception("A connection has at most %d routes", MAX_ROUTES);
        }
        for (Route route : all) {
            requireDistinct(route, request);
        }
        Route created = new Route(request.name(), request.cidr(), now.toEpochMilli());
        return new Routes(Stream.concat(all.stream(), Stream.of(created)).toList());
    }

    private static void requireDistinct(Route route, CreateRoute request) {
        if (route.name().equals(request.name())) {
            throw ALREADY_EXISTS.exception("The route %s already exists", request.name());
        }
        if (route.cidr().hasSameRange(request.cidr())) {
            throw ALREADY_EXISTS.exception("The route %s already leads to %s", route.name(), request.cidr());
        }
    }

    public Routes without(String name) {
        if (all.stream().noneMatch(route -> route.name().equals(name))) {
            throw NO_SUCH_OBJECT.exception("There is no route named %s", name);
        }
        return new Routes(
                all.stream().filter(route -> !route.name().equals(name)).toList());
    }

    public boolean containsAddress(String address) {
        return all.stream().anyMatch(route -> route.cidr().contains(address));
    }
}
