package io.github.dliemulator.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker finds each kind of violation, in each kind of text, and nothing else. */
class WordListTests {

    private static List<String> check(String file, String content) throws IOException {
        WordList words = WordList.parse(Files.readString(Path.of("src/test/resources/language/words.txt")));
        return Prose.of(Path.of(file), content)
                .flatMap(words::check)
                .map(WordList.Violation::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs/a.md         | What it sends is kept.                  | What it sends is …",
                "docs/a.md         | It is kept. The same goes for queues.   | The same goes for …",
                "docs/a.md         | A queue that shall start                | shall",
                "docs/a.md         | Each world has a clock                  | world",
                "docs/a.md         | The id of the queue                     | id",
                "src/A.java        | /** Opens the door. */                  | door",
                "src/A.java        | // kept in world time                   | world time",
                "src/A.java        | throw error(\"a world has no queue\");  | world",
                "src/A.java        | class OpenDoor {}                       | Door",
                "src/A.java        | static final int DOOR_WIDTH = 1;        | DOOR",
                "console/a.js      | text(html`<p>Ends the world</p>`)       | world",
                "console/a.html    | <p>All worlds</p>                       | worlds",
                "openapi/a.yaml    | '  description: The state of a world'   | world",
                "examples/a.sh     | queues # besides pools                  | besides",
            })
    void findsTheViolation(String file, String content, String words) throws IOException {
        assertThat(check(file, content)).singleElement().asString().startsWith(file + ":1: " + words + " => ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs/a.md         | What is a queue?",
                "docs/a.md         | A queue. Whether it is `door` or `id`",
                "docs/a.md         | <!-- door: generated -->",
                "docs/a.md         | [a page](docs/door.md)",
                "src/A.java        | /** Returns the {@code door}. */",
                "src/A.java        | World world = worlds.get(\"world\");",
                "src/A.java        | sql(\"select seed from world where id = 1\");",
                "src/A.java        | class Indoors {}",
                "console/a.js      | text(html`<p title=\"door\">${a ? html`<b>yes</b>` : `no`}</p>`)",
                "openapi/a.yaml    | '  pattern: the world'",
                "examples/a.sh     | run besides",
            })
    void acceptsPlainText(String file, String content) throws IOException {
        assertThat(check(file, content)).isEmpty();
    }

    @Test
    void fencedCodeIsNotChecked() throws IOException {
        assertThat(check("docs/a.md", "```\nWhat a door\n```\n")).isEmpty();
    }

    @Test
    void reportsTheLineOfWordsThatAreBrokenAcrossLines() throws IOException {
        assertThat(check("src/A.java", "package a;\n\n/**\n * All of it, but\n * for queues.\n */\n"))
                .containsExactly("src/A.java:4: but for => except");
    }

    @Test
    void rejectsLongSentencesAndStackedSemicolons() throws IOException {
        assertThat(check("docs/a.md", "It is " + "very ".repeat(28) + "long. It is good."))
                .containsExactly("docs/a.md:1: sentence with 31 words: It is very very … => several sentences");
        assertThat(check("docs/a.md", "It is good; it is not long; it is short."))
                .containsExactly("docs/a.md:1: sentence with 2 semicolons: It is good; it … => several sentences");
    }
}
