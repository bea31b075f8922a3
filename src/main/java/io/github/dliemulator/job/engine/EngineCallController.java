package io.github.dliemulator.job.engine;

import io.github.dliemulator.catalog.auth.DatasourceAuths;
import io.github.dliemulator.spark.EngineToken;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls of the engine, which authenticates with its token. They are no calls of clients, and are not in the journal. */
@Hidden
@RestController
@RequestMapping("/_engine")
class EngineCallController {

    private final Dialer dialer;
    private final DatasourceAuths auths;
    private final EngineToken token;
    private final Worlds worlds;

    EngineCallController(Dialer dialer, DatasourceAuths auths, EngineToken token, Worlds worlds) {
        this.dialer = dialer;
        this.auths = auths;
        this.token = token;
        this.worlds = worlds;
    }

    /** @param auth name of a datasource authentication */
    record CredentialsRequest(
            @NotNull String project, @NotNull String auth) {}

    /** Answers whether a job may connect to an address. */
    @PostMapping("/dials")
    ResponseEntity<?> dial(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody @Valid DialRequest request) {
        return answer(
                authorization, request.project(), world -> Optional.of(DialAnswer.of(dialer.dial(world, request))));
    }

    /** Answers user and password of a datasource authentication. */
    @PostMapping("/credentials")
    ResponseEntity<?> credentials(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody @Valid CredentialsRequest request) {
        return answer(authorization, request.project(), world -> {
            try {
                DatasourceAuths.Credentials found = auths.credentials(world, request.auth());
                return Optional.of(Map.of("user", found.userName(), "password", found.password()));
            } catch (DliException e) {
                return Optional.empty();
            }
        });
    }

    private ResponseEntity<?> answer(
            @Nullable String authorization, String project, Function<World, Optional<?>> handler) {
        if (!token.isIn(authorization)) {
            return error(HttpStatus.UNAUTHORIZED, "The token is missing or wrong");
        }
        Optional<?> answer = worlds.find(project).flatMap(handler::apply);
        return answer.isPresent()
                ? ResponseEntity.ok(answer.get())
                : error(HttpStatus.NOT_FOUND, "There is no such project or datasource authentication");
    }

    private static ResponseEntity<?> error(HttpStatus status, String text) {
        return ResponseEntity.status(status).body(Map.of("error", text));
    }
}
