package io.github.dliemulator.web.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What fields and parameters mean that mean the same wherever they are, by their names on the wire. */
final class Words {

    private final Properties byName;

    Words() {
        try {
            byName = PropertiesLoaderUtils.loadProperties(new ClassPathResource("words.properties", Words.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where there is no such word: then the code has to say it. */
    String of(String name) {
        return byName.getProperty(name, "");
    }
}
