package io.github.dliemulator.admin.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * The console as one script and one style sheet, for pages that cannot load other files. Understands the imports and exports that the
 * modules of the console and lit-html use: lists of names, and exported declarations. Modules must not import each other in a circle.
 *
 * @param icon {@code data} URL of the icon
 */
public record ConsoleBundle(String script, String style, String icon) {

    private static final String BASE = "/_emulator/console/";

    private static final Pattern IMPORT = Pattern.compile("import\\s*\\{([^}]*)}\\s*from\\s*\"([^\"]+)\";?");
    private static final Pattern EXPORT_LIST = Pattern.compile("export\\s*\\{([^}]*)};?");
    private static final Pattern EXPORT_DECLARATION =
            Pattern.compile("(?m)^export (?=(?:async function|function|class|const) (\\w+))");
    private static final Pattern STYLE_SHEET = Pattern.compile("href=\"" + BASE + "([^\"]+\\.css)\"");

    /** Reads the files of the console. */
    public static ConsoleBundle load() {
        String icon = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(file("icon.svg").getBytes(StandardCharsets.UTF_8));
        Bundler bundler = new Bundler();
        bundler.add("app.js");
        String modules = String.join("\n", bundler.modules).replace(BASE + "icon.svg", icon);
        String script =
                "(() => {\n\"use strict\";\n%s\nconst modules = {};\n%s\n})();\n".formatted(file("theme.js"), modules);
        return new ConsoleBundle(script, styleSheets(), icon);
    }

    private static String styleSheets() {
        return STYLE_SHEET
                .matcher(file("index.html"))
                .results()
                .map(sheet -> file(sheet.group(1)))
                .reduce("", String::concat);
    }

    private static String file(String name) {
        byte[] content = ConsoleFile.find(name)
                .orElseThrow(() -> new IllegalStateException("The console has no file " + name))
                .content();
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Wraps each module in a function, those that others import first. */
    private static final class Bundler {

        private final List<String> modules = new ArrayList<>();
        private final Set<String> added = new LinkedHashSet<>();

        void add(String name) {
            if (added.add(name)) {
                String source = file(name);
                IMPORT.matcher(source).results().forEach(module -> add(resolve(name, module.group(2))));
                modules.add(wrap(name, source));
            }
        }

        private static String resolve(String importer, String specifier) {
            return specifier.startsWith(BASE)
                    ? specifier.substring(BASE.length())
                    : StringUtils.cleanPath(StringUtils.applyRelativePath(importer, specifier));
        }

        private static String wrap(String name, String source) {
            String body = IMPORT.matcher(source)
                    .replaceAll(module -> Matcher.quoteReplacement("const {%s} = modules[\"%s\"];"
                            .formatted(rename(module.group(1)), resolve(name, module.group(2)))));
            body = EXPORT_LIST
                    .matcher(EXPORT_DECLARATION.matcher(body).replaceAll(""))
                    .replaceAll("");
            return "modules[\"%s\"] = (%s() => {\n%s\nreturn {%s};\n})();"
                    .formatted(name, isEntry(name) ? "async " : "", body, String.join(", ", exports(source)));
        }

        /** Only the entry waits at its top level. */
        private static boolean isEntry(String name) {
            return name.equals("app.js");
        }

        private static String rename(String names) {
            return names.replaceAll("\\s+as\\s+", ": ");
        }

        private static List<String> exports(String source) {
            Stream<String> declared =
                    EXPORT_DECLARATION.matcher(source).results().map(declaration -> declaration.group(1));
            Stream<String> listed = EXPORT_LIST
                    .matcher(source)
                    .results()
                    .flatMap((MatchResult list) -> Stream.of(list.group(1).split(",")))
                    .map(export -> export.strip().replaceAll("^(\\S+)\\s+as\\s+(\\S+)$", "$2: $1"));
            return Stream.concat(declared, listed).toList();
        }
    }
}
