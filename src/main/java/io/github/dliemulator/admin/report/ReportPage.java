package io.github.dliemulator.admin.report;

import io.github.dliemulator.admin.console.ConsoleBundle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The HTML of a report around its data. The page runs only its own script, and loads and sends nothing. */
final class ReportPage {

    /** The page has the rest of the policy. A policy in a page cannot forbid frames. */
    static final String CONTENT_SECURITY_POLICY_OF_RESPONSE = "frame-ancestors 'none'";

    /** Begins the element that has the data, which are JSON without the character {@code <}. */
    static final String DATA_START = "<script type=\"application/json\" id=\"report\">";

    static final String DATA_END = "</script>";

    private final String head;
    private final String tail;

    ReportPage(ConsoleBundle console) {
        head = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>Report · DLI Emulator</title>
                <link rel="icon" href="%s">
                <style>%s</style>
                </head>
                <body>
                <div id="app"></div>
                <noscript><p>This report needs JavaScript.</p></noscript>
                %s""".formatted(contentSecurityPolicy(console), console.icon(), console.style(), DATA_START);
        tail = """
                %s
                <script>%s</script>
                </body>
                </html>
                """.formatted(DATA_END, console.script());
    }

    private static String contentSecurityPolicy(ConsoleBundle console) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src '%s'".formatted(hash(console.script())),
                "style-src '%s'".formatted(hash(console.style())),
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Size of the page without data, in bytes. */
    int size() {
        return (head + tail).getBytes(StandardCharsets.UTF_8).length;
    }

    /** @param data JSON without the character {@code <} */
    byte[] render(String data) {
        return (head + data + tail).getBytes(StandardCharsets.UTF_8);
    }
}
