package io.github.dliemulator.admin.console;

import io.github.dliemulator.admin.NoTokenRequired;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the files of the console. The Content-Security-Policy allows only files of this origin, no inline scripts and
 * styles, and no frames.
 */
@RestController
class ConsoleController {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    @NoTokenRequired
    @GetMapping({"/", "/_emulator/console"})
    ResponseEntity<byte[]> getIndex() {
        return getFile("/index.html");
    }

    @NoTokenRequired
    @GetMapping("/_emulator/console/{*file}")
    ResponseEntity<byte[]> getFile(@PathVariable("file") String path) {
        String name = path.substring(1);
        return ConsoleFile.find(name)
                .map(ConsoleController::toResponse)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The console has no file %s".formatted(name)));
    }

    private static ResponseEntity<byte[]> toResponse(ConsoleFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noCache())
                .eTag(file.etag())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.content());
    }
}
