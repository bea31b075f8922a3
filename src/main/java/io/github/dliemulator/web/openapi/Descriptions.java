package io.github.dliemulator.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What fields and parameters mean that mean the same wherever they are, by their names on the wire. */
final class Descriptions {

    private final Properties byName;

    Descriptions() {
        try {
            byName =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource("words.properties", Descriptions.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where there is no such word: then the code has to say it. */
    String get(String name) {
        return byName.getProperty(name, "");
    }
}
