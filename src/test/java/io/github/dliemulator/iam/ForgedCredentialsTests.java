package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Forged calls: not one is let in, and each is refused in the right words. {@code -Dforged.calls=10000} makes more of them. */
class ForgedCredentialsTests extends VerifiedAuthTest {

    private static final int CALLS = Integer.getInteger("forged.calls", 2_000);
    private static final List<String> SCHEMES = List.of(
            "",
            "Basic ",
            "Bearer ",
            "SDK-HMAC-SHA256 ",
            "SDK-HMAC-SHA256 Access=emulator, SignedHeaders=host;x-sdk-date, Signature=",
            "V11-HMAC-SHA256 Credential=emulator/20300101/eu-de/dli, SignedHeaders=host, Signature=",
            "V11-HMAC-SHA256 Credential=",
            "SDK-HMAC-SM3 Access=emulator, SignedHeaders=host, Signature=");

    /** Every run uses other random values. The seed of a failure repeats it. */
    private final long seed = Long.getLong("forgery.seed", System.nanoTime());

    private final Random random = new Random(seed);

    @Test
    void forgedCredentialsAreRejected() {
        System.out.println("Forging with -Dforgery.seed=" + seed);
        String token = token();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < CALLS; i++) {
            boolean isIdentityCall = random.nextInt(3) == 0;
            RawRequest forged = forged(call("GET", isIdentityCall ? "/v3/projects" : queues()), token);
            RawRequest.Response response = forged.send(port);
            outcomes.merge(outcome(response, isIdentityCall, forged), 1, Integer::sum);
        }
        System.out.println(CALLS + " forged calls were rejected: " + outcomes);
        assertThat(outcomes.values().stream().mapToInt(n -> n).sum()).isEqualTo(CALLS);
    }

    private RawRequest forged(RawRequest call, String token) {
        return switch (random.nextInt(8)) {
            case 0 -> call.with("x-auth-token", text(1 + random.nextInt(200)));
            case 1 -> call.with("x-auth-token", changed(token));
            case 2 ->
                call.with("authorization", SCHEMES.get(random.nextInt(SCHEMES.size())) + text(random.nextInt(80)));
            case 3 ->
                call.signed()
                        .with("authorization", changed(call.signed().headers().get("authorization")));
            case 4 -> call.signed().with("x-sdk-date", text(random.nextInt(20)));
            case 5 -> call.signed().with("x-sdk-date", changed(call.headers().get("x-sdk-date")));
            case 6 ->
                call.signed().target(call.target() + "?" + Integer.toString(random.nextInt(1_000_000), 36) + "=1");
            default -> changed(call.signed());
        };
    }

    private RawRequest changed(RawRequest signed) {
        return switch (random.nextInt(5)) {
            case 0 -> signed.without("x-sdk-date");
            case 1 -> signed.with("host", "h" + random.nextInt(1_000_000));
            case 2 -> signed.with("x-sdk-content-sha256", Integer.toHexString(random.nextInt()));
            case 3 -> signed.body("x" + text(10));
            default -> signed.signed("emulator", "x" + random.nextInt(1_000_000));
        };
    }

    /** With one character more, less or another. White space, and the case of hexadecimal digits, would not count. */
    private String changed(String text) {
        int at = random.nextInt(text.length());
        char was = text.charAt(at);
        char other = (char) ('!' + random.nextInt('~' - '!'));
        boolean same = Character.toLowerCase(was) == Character.toLowerCase(other) || was == ' ';
        return switch (same ? 0 : random.nextInt(3)) {
            case 0 -> text.substring(0, at) + other + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    /** Printable, often not in ASCII. */
    private String text(int length) {
        return random.ints(length, ' ', random.nextBoolean() ? 127 : 256)
                .filter(c -> c != 127)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private String outcome(RawRequest.Response response, boolean isIdentityCall, RawRequest forged) {
        String about = "seed %d: %s -> %s".formatted(seed, forged.headers(), response.text());
        if (response.body().contains("\"error_code\":\"APIGW.0301\"")) {
            assertThat(response.status()).as(about).isEqualTo(401);
            return "APIGW.0301";
        }
        if (isIdentityCall) {
            assertThat(response.status()).as(about).isEqualTo(401);
            assertThat(response.body()).as(about).contains("{\"error\":{\"code\":401,");
            return "identity 401";
        }
        String code = response.body().replaceAll("(?s).*\"error_code\":\"(DLI.00\\d\\d)\".*", "$1");
        assertThat(response.status() + " " + code).as(about).isIn("401 DLI.0013", "400 DLI.0015");
        return code;
    }
}
