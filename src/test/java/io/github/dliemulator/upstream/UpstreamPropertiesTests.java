package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid settings end the start. */
class UpstreamPropertiesTests extends EmulatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dli.upstream.routing.reads=forward|dli.upstream.url is not set",
                "--dli.upstream.routing.operations.ListQeues=replay|operations.ListQeues must be one of",
                "--dli.upstream.routing.operations.ListVpcs=replay|belongs to another service",
                "--dli.upstream.ssl.bundle=nope|dli.upstream.ssl.bundle is nope"
            })
    void invalidSettingStopsTheStart(String setting, String reason) {
        assertThatThrownBy(() -> start(setting)).hasStackTraceContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "http://dli.example.com, '', must be listed",
        "https://dli.example.com, other.example.com, is not listed",
        "ftp://dli.example.com, '', must be a URL",
        "https://dli.example.com/x, '', must have only scheme host and port",
        "https://u:p@dli.example.com, '', must have only scheme host and port",
    })
    void invalidUrlStopsTheStart(String url, String named, String reason) {
        Set<String> hosts = named.isEmpty() ? Set.of() : Set.of(named);
        assertThatThrownBy(() -> settings(url, hosts))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().replace(",", "")).contains(reason));
    }

    @Test
    void hostIsCaseInsensitive() {
        assertThat(settings("http://Dli.Example.com", Set.of("dli.EXAMPLE.com")).isAllowedHost("dli.example.COM"))
                .isTrue();
    }

    private static UpstreamProperties settings(String url, Set<String> hosts) {
        Duration second = Duration.ofSeconds(1);
        return new UpstreamProperties(
                URI.create(url),
                hosts,
                UpstreamProperties.Writes.REFUSE,
                null,
                new UpstreamProperties.Access(null),
                new UpstreamProperties.Secret(null),
                null,
                new UpstreamProperties.Ssl(null),
                1,
                new UpstreamProperties.Timeout(second, second, second));
    }
}
