package io.github.dliemulator.admin.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.DigestUtils;

/** A static file of the console. */
record ConsoleFile(byte[] content, MediaType type) {

    /** Matches relative paths of HTML, JavaScript, CSS and SVG files. Excludes path traversal. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(html|js|css|svg)");

    static Optional<ConsoleFile> find(String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(path -> new ClassPathResource("console/" + path))
                .filter(ClassPathResource::exists)
                .map(ConsoleFile::load);
    }

    private static ConsoleFile load(ClassPathResource resource) {
        try {
            MediaType type = MediaTypeFactory.getMediaType(resource).orElseThrow();
            return new ConsoleFile(resource.getContentAsByteArray(), new MediaType(type, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ETag: the hash of the content, in hexadecimal digits. */
    String etag() {
        return DigestUtils.md5DigestAsHex(content);
    }
}
