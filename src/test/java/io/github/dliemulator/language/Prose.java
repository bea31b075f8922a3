package io.github.dliemulator.language;

import static io.github.dliemulator.language.SourceScanner.GAP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of one kind in a file. Code, markup and names of fields are replaced by gaps or by {@link #CODE}; line breaks stay, so
 * an offset gives the line.
 */
record Prose(Path file, TextKind kind, String text) {

    /** Stands for a piece of code inside a sentence. */
    static final char CODE = '\u00a4';

    private static final Pattern CONTRIBUTOR_PAGES =
            Pattern.compile("docs/(architecture|CONTRIBUTING|decisions/.*)\\.md|bench/.*");

    /** The texts of an API document. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?m)^( *)(?:description|summary|title): (?<text>.*(?:\\R\\1 +.*)*)");

    /** The texts of a Postman collection. */
    private static final Pattern POSTMAN_TEXT =
            Pattern.compile("\"(?:name|description)\": \"(?<text>(?:[^\"\\\\]|\\\\.)*)\"");

    private static final List<Pattern> FENCED_CODE = patterns("(?s)^```.*?^```$", "(?s)<!--.*?-->");

    private static final List<Pattern> MARKDOWN_GAPS = patterns(
            "\\|", // cells of a table
            "^ *(?:[-*>]|#+|\\d+\\.) "); // items and headings

    private static final List<Pattern> JAVADOC_GAPS = patterns(
            "/\\*\\*?|\\*/",
            "(?s)<pre>.*?</pre>",
            "</?(?:p|ul|ol|li|h\\d|table|tr|td|th|code)>",
            "@(?:param|throws) \\S+",
            "@\\w+");

    private static final List<Pattern> MARKUP_GAPS =
            patterns("(?s)<!--.*?-->", "(?s)<(?:script|style)\\b.*?</.*?>", "<[^<>]*>");

    /** Markup, and literals of a single word, which are keys or names. */
    private static final List<Pattern> STRING_GAPS =
            patterns("<[^<>]*>", "(?<=" + GAP + ")[^\\s" + GAP + "]+(?=" + GAP + ")");

    /** The space between the columns of a usage text. */
    private static final List<Pattern> COLUMNS = patterns("(?<=\\S) {3,}|^ {4,}");

    private static final Pattern CODE_SPAN =
            Pattern.compile("(?s)`[^`]+`|\\{@\\w+\\s[^}]*}|<code>.*?</code>|(?<=]\\()[^)]*|&#?\\w+;|https?://\\S+");

    /** The left margin of a comment. */
    private static final Pattern MARGIN = Pattern.compile("(?m)^( *)\\*|//");

    private static List<Pattern> patterns(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE))
                .toList();
    }

    /** All texts of a file, by its type. */
    static Stream<Prose> of(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Prose> of(Path file, String content) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md" ->
                Stream.of(new Prose(file, markdownKind(file), gap(code(gap(content, FENCED_CODE)), MARKDOWN_GAPS)));
            case "html" -> Stream.of(new Prose(file, TextKind.DOCUMENTATION, gap(content, MARKUP_GAPS)));
            case "java", "js" -> ofSource(file, SourceScanner.scan(content));
            case "css" -> Stream.of(comment(file, content.replaceAll("(?m)^(?!.*(/\\*|^ \\*)).*$", "")));
            case "yaml" ->
                file.startsWith("openapi") ? Stream.of(texts(file, content, DESCRIPTION)) : hashComments(file, content);
            case "json" -> Stream.of(texts(file, content, POSTMAN_TEXT));
            default -> hashComments(file, content);
        };
    }

    private static TextKind markdownKind(Path file) {
        return CONTRIBUTOR_PAGES.matcher(file.toString()).matches() ? TextKind.COMMENT : TextKind.DOCUMENTATION;
    }

    private static Stream<Prose> ofSource(Path file, Map<TextKind, String> parts) {
        return parts.entrySet().stream().map(part -> switch (part.getKey()) {
            case COMMENT -> comment(file, part.getValue());
            case STRING -> new Prose(file, TextKind.STRING, gap(part.getValue(), STRING_GAPS));
            default -> new Prose(file, part.getKey(), part.getValue());
        });
    }

    private static Prose comment(Path file, String text) {
        String withoutMargin = MARGIN.matcher(text)
                .replaceAll(margin -> " ".repeat(margin.group().length()));
        return new Prose(file, TextKind.COMMENT, gap(code(withoutMargin), JAVADOC_GAPS));
    }

    private static Prose texts(Path file, String content, Pattern pattern) {
        StringBuilder text = new StringBuilder(content.replaceAll("[^\n]", String.valueOf(GAP)));
        Matcher matcher = pattern.matcher(content);
        while (matcher.find()) {
            text.replace(matcher.start("text"), matcher.end("text"), matcher.group("text"));
        }
        return new Prose(
                file,
                TextKind.DOCUMENTATION,
                code(text.toString().replace("\\n", "  ").replace("\\", " ")));
    }

    /** Shell scripts, {@code *.http}, properties, Terraform and Docker files. */
    private static Stream<Prose> hashComments(Path file, String content) {
        String text = Pattern.compile("(?m)^(.*?(?:(?<=\\s)|^))(#+!?|--)(?= |$)|^.+$")
                .matcher(content)
                .replaceAll(line -> String.valueOf(line.group(2) == null ? GAP : ' ')
                        .repeat(line.group().length()));
        return Stream.of(new Prose(file, TextKind.COMMENT, gap(code(text), COLUMNS)));
    }

    private static String code(String text) {
        return CODE_SPAN.matcher(text).replaceAll(span -> blank(span, CODE));
    }

    private static String gap(String text, List<Pattern> gaps) {
        String result = text;
        for (Pattern gap : gaps) {
            result = gap.matcher(result).replaceAll(found -> blank(found, GAP));
        }
        return result;
    }

    private static String blank(MatchResult found, char replacement) {
        return found.group().replaceAll("[^\n]", String.valueOf(replacement));
    }
}
