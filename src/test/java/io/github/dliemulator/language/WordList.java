package io.github.dliemulator.language;

import static io.github.dliemulator.language.SourceScanner.GAP;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** The rules of {@code words.txt}: words, openings of sentences and old names that the texts of this project do not use. */
record WordList(List<RuleGroup> groups) {

    private static final int MAX_WORDS = 30;
    private static final int MAX_SEMICOLONS = 1;

    /** A gap, an empty line, or a full stop before a space. */
    private static final Pattern SENTENCE_END = Pattern.compile(GAP + "+|\\n[ \\t]*\\n|(?<=[.!?][)\"']?)\\s+");

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}" + Prose.CODE + "]\\S*");

    /** A heading of the list, and the kinds of text that its rules apply to. */
    private enum Section {
        OPENINGS(TextKind.DOCUMENTATION, TextKind.COMMENT, TextKind.STRING),
        WORDS(TextKind.DOCUMENTATION, TextKind.COMMENT, TextKind.STRING),
        OLD_NAMES(TextKind.values()),
        FOR_USERS(TextKind.DOCUMENTATION, TextKind.STRING),
        SPELLING(TextKind.DOCUMENTATION, TextKind.COMMENT);

        private final Set<TextKind> kinds;

        Section(TextKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        static Section of(String heading) {
            return valueOf(heading.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }

        Pattern pattern(String words) {
            String spaced = words.replace(" ", "\\s{1,20}");
            return Pattern.compile(
                    switch (this) {
                        case OPENINGS -> "^" + spaced + "\\b";
                        case SPELLING -> "(?<![\\w/.-])(?=\\w)" + spaced + "(?![\\w/:-])";
                        default -> "(?i)(?<!\\w)(?=\\w)" + spaced + "(?!\\w)";
                    });
        }
    }

    /** @param alternative the words to write instead */
    private record Rule(Section section, Pattern inText, Pattern inName, String alternative) {

        static Rule of(Section section, String line) {
            String[] parts = line.split("=>", 2);
            String words = parts[0].strip();
            return new Rule(section, section.pattern(words), inName(words), parts[1].strip());
        }

        /** The words as a part of {@code camelCase} or of {@code CONSTANT_CASE}. */
        private static Pattern inName(String words) {
            return Pattern.compile("(?:(?<![A-Za-z])%s|%s)(?![a-z])|(?<![A-Z])%s(?![A-Z])"
                    .formatted(words, StringUtils.capitalize(words), words.toUpperCase(Locale.ROOT)));
        }

        Stream<Violation> check(Prose prose, List<Sentence> sentences) {
            if (!section.kinds.contains(prose.kind())) {
                return Stream.of();
            }
            if (section == Section.OPENINGS) {
                return sentences.stream()
                        .filter(this::opens)
                        .map(sentence -> sentence.violation(sentence.opening(), alternative));
            }
            Pattern pattern = prose.kind() == TextKind.NAME ? inName : inText;
            return pattern.matcher(prose.text())
                    .results()
                    .map(found -> new Violation(prose, found.start(), found.group(), alternative));
        }

        private boolean opens(Sentence sentence) {
            return !sentence.text().endsWith("?")
                    && inText.matcher(sentence.text()).find();
        }
    }

    /**
     * The rules of a section.
     *
     * @param any finds each text that one of the rules finds, in one pass
     */
    private record RuleGroup(Section section, Pattern any, List<Rule> rules) {

        static RuleGroup of(Section section, List<String> lines) {
            String words = lines.stream()
                    .map(line -> "(?:" + line.split("=>", 2)[0].strip() + ")")
                    .collect(Collectors.joining("|", "(?:", ")"));
            return new RuleGroup(
                    section,
                    section.pattern(words),
                    lines.stream().map(line -> Rule.of(section, line)).toList());
        }

        Stream<Violation> check(Prose prose, List<Sentence> sentences) {
            boolean canBeSkipped = section != Section.OPENINGS && prose.kind() != TextKind.NAME;
            return canBeSkipped && !any.matcher(prose.text()).find()
                    ? Stream.of()
                    : rules.stream().flatMap(rule -> rule.check(prose, sentences));
        }
    }

    private record Sentence(Prose prose, int offset, String text) {

        String opening() {
            Matcher words = Pattern.compile("(?:\\S+\\s+){0,3}\\S+").matcher(text);
            return words.find() ? words.group() + " …" : text;
        }

        Stream<Violation> checkLength() {
            long words = WORD.matcher(text).results().count();
            long semicolons = text.chars().filter(character -> character == ';').count();
            return Stream.of(
                            words > MAX_WORDS ? words + " words" : "",
                            semicolons > MAX_SEMICOLONS ? semicolons + " semicolons" : "")
                    .filter(problem -> !problem.isEmpty())
                    .map(problem -> violation("sentence with " + problem + ": " + opening(), "several sentences"));
        }

        Violation violation(String words, String alternative) {
            return new Violation(prose, offset, words, alternative);
        }
    }

    /** @param words the part of the text that breaks a rule */
    record Violation(Prose prose, int offset, String words, String alternative) {

        @Override
        public String toString() {
            long line = prose.text()
                            .substring(0, offset)
                            .chars()
                            .filter(character -> character == '\n')
                            .count()
                    + 1;
            return "%s:%d: %s => %s".formatted(prose.file(), line, words.replaceAll("\\s+", " "), alternative);
        }
    }

    static WordList parse(String text) {
        Map<Section, List<String>> lines = new EnumMap<>(Section.class);
        Section section = Section.WORDS;
        for (String line : text.lines().filter(WordList::isRule).toList()) {
            if (line.startsWith("[")) {
                section = Section.of(line.substring(1, line.length() - 1));
            } else {
                lines.computeIfAbsent(section, any -> new ArrayList<>()).add(line);
            }
        }
        return new WordList(lines.entrySet().stream()
                .map(entry -> RuleGroup.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static boolean isRule(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    Stream<Violation> check(Prose prose) {
        boolean hasSentences = prose.kind() == TextKind.DOCUMENTATION || prose.kind() == TextKind.COMMENT;
        List<Sentence> sentences = sentences(prose).toList();
        return Stream.concat(
                groups.stream().flatMap(group -> group.check(prose, sentences)),
                hasSentences ? sentences.stream().flatMap(Sentence::checkLength) : Stream.of());
    }

    private static Stream<Sentence> sentences(Prose prose) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (MatchResult end : SENTENCE_END.matcher(prose.text()).results().toList()) {
            sentences.add(sentence(prose, begin, end.start()));
            begin = end.end();
        }
        sentences.add(sentence(prose, begin, prose.text().length()));
        return sentences.stream().filter(sentence -> !sentence.text().isEmpty());
    }

    private static Sentence sentence(Prose prose, int begin, int end) {
        String text = prose.text().substring(begin, end);
        return new Sentence(prose, begin + text.length() - text.stripLeading().length(), text.strip());
    }
}
