package io.github.dliemulator.catalog.auth;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.ResourceNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Request to change an authentication. Fields that are absent remain.
 *
 * @param authInfoName name, unique in the project
 * @param userName user of the data source. Terraform sends {@code username}.
 * @param krb5Conf OBS path of the Kerberos configuration
 * @param keytab OBS path of the keytab
 */
record UpdateAuthInfo(
        @JsonProperty("auth_info_name")
        @NotNull
        @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String authInfoName,

        @JsonProperty("user_name") @JsonAlias("username") @Size(max = 255) @Nullable
        String userName,

        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Size(max = 1024) @Nullable
        String password,

        @JsonProperty("krb5_conf") @Size(max = 1024) @Nullable
        String krb5Conf,

        @Size(max = 1024) @Nullable String keytab,

        @JsonProperty("truststore_location") @Size(max = 1024) @Nullable
        String truststoreLocation,

        @JsonProperty("truststore_password")
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY)
        @Size(max = 1024)
        @Nullable
        String truststorePassword,

        @JsonProperty("keystore_location") @Size(max = 1024) @Nullable
        String keystoreLocation,

        @JsonProperty("keystore_password")
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY)
        @Size(max = 1024)
        @Nullable
        String keystorePassword) {

    /** Passwords by field; only those that are given. */
    Map<String, String> secrets() {
        return Stream.of(
                        entry("password", password),
                        entry("truststore_password", truststorePassword),
                        entry("keystore_password", keystorePassword))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.@Nullable Entry<String, String> entry(String field, @Nullable String secret) {
        return secret == null ? null : Map.entry(field, secret);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "UpdateAuthInfo[authInfoName=%s]".formatted(authInfoName);
    }
}
