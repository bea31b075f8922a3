package io.github.dliemulator.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Descriptions of fields and parameters by name, of tags, servers and documents. */
final class Descriptions {

    private final Properties byName;

    Descriptions() {
        try {
            byName = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("descriptions.properties", Descriptions.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if there is none: the code has to describe it. */
    String get(String name) {
        return byName.getProperty(name, "");
    }
}
