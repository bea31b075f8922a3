package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.init.InitFile.InitRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of requests as editors run them (IntelliJ's HTTP client, the REST Client of VS Code). What only an editor can do, such
 * as scripts and bodies from other files, is refused.
 */
final class HttpFile {

    private static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)\\s*=\\s*(.*?)\\s*");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#|//)(.*)");
    private static final Pattern NAME = Pattern.compile("\\s*@name[\\s=]+([\\w-]+)\\s*");
    private static final Pattern REQUEST = Pattern.compile("(?:([A-Z]+)\\s+)?(\\S.*?)(?:\\s+HTTP/[\\d.]+)?\\s*");
    private static final Pattern QUERY = Pattern.compile("\\s+([?&]\\S*)\\s*");
    private static final Pattern HEADER = Pattern.compile("([\\w-]+)\\s*:\\s*(.*?)\\s*");
    private static final Pattern OF_EDITORS = Pattern.compile("\\s*(<|>|>>!?|<>|<@\\w*)(\\s.*|\\{%.*)");

    private final String file;
    private final List<String> lines;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<InitRequest> calls = new ArrayList<>();
    private int at;

    private HttpFile(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    static InitFile parse(String file, String text) {
        HttpFile parsed = new HttpFile(file, text);
        while (parsed.at < parsed.lines.size()) {
            parsed.block();
        }
        return new InitFile(file, parsed.variables, parsed.calls);
    }

    /** Up to the next separator: variables and comments, then a request or nothing. */
    private void block() {
        String name = null;
        while (inBlock() && !isRequest()) {
            Matcher comment = COMMENT.matcher(lines.get(at));
            if (comment.matches() && NAME.matcher(comment.group(2)).matches()) {
                name = comment.group(2).replaceFirst(NAME.pattern(), "$1");
            }
            at++;
        }
        if (inBlock()) {
            call(name);
        }
        at++;
    }

    private boolean inBlock() {
        return at < lines.size() && !lines.get(at).startsWith("###");
    }

    /** Whether a request begins in this line; a variable is kept. */
    private boolean isRequest() {
        String line = lines.get(at);
        requireNothingOfEditors(line);
        Matcher variable = VARIABLE.matcher(line);
        if (variable.matches()) {
            variables.put(variable.group(1), variable.group(2));
            return false;
        }
        return !line.isBlank() && !COMMENT.matcher(line).matches();
    }

    private void call(@Nullable String name) {
        int line = at + 1;
        Matcher request = REQUEST.matcher(lines.get(at++));
        if (!request.matches() || request.group(2).contains(" ")) {
            throw new InvalidInitFileException(
                    "%s:%d: this is no request: write for example GET /v1.0/p1/queues", file, line);
        }
        StringBuilder url = new StringBuilder(request.group(2));
        for (; inBlock() && QUERY.matcher(lines.get(at)).matches(); at++) {
            url.append(lines.get(at).trim());
        }
        String method = request.group(1) == null ? "GET" : request.group(1);
        calls.add(new InitRequest(line, name, method, url.toString(), headers(), body()));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (; inBlock() && !lines.get(at).isBlank(); at++) {
            Matcher header = HEADER.matcher(lines.get(at));
            if (header.matches()) {
                headers.put(header.group(1), header.group(2));
            } else if (!COMMENT.matcher(lines.get(at)).matches()) {
                throw new InvalidInitFileException(
                        "%s:%d: this is no header; a body begins after an empty line", file, at + 1);
            }
        }
        return headers;
    }

    private String body() {
        List<String> body = new ArrayList<>();
        for (; inBlock(); at++) {
            requireNothingOfEditors(lines.get(at));
            body.add(lines.get(at));
        }
        return String.join("\n", body).strip();
    }

    private void requireNothingOfEditors(String line) {
        if (OF_EDITORS.matcher(line).matches()) {
            throw new InvalidInitFileException(
                    "%s:%d: scripts, and bodies and answers in other files, are not possible here", file, at + 1);
        }
    }
}
