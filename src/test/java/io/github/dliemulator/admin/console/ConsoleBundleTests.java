package io.github.dliemulator.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console as one script and one style sheet. */
class ConsoleBundleTests {

    private final ConsoleBundle bundle = ConsoleBundle.load();

    @Test
    void scriptHasNoModuleSyntax() {
        assertThat(bundle.script())
                .doesNotContainPattern("(?m)^\\s*(import|export)\\b")
                .doesNotContain("from\"");
    }

    @Test
    void scriptCannotEndItsElement() {
        assertThat(bundle.script().toLowerCase()).doesNotContain("</script", "<script");
        assertThat(bundle.style().toLowerCase()).doesNotContain("</style", "url(", "@import");
    }

    @Test
    void modulesComeAfterThoseThatTheyImport() {
        assertThat(Pattern.compile("modules\\[\"([^\"]+)\"](?! =)")
                        .matcher(bundle.script())
                        .results())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(bundle.script().indexOf("modules[\"" + use.group(1) + "\"] ="))
                        .as(use.group(1))
                        .isBetween(0, use.start()));
    }
}
