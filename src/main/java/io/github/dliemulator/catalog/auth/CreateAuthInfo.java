package io.github.dliemulator.catalog.auth;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.ResourceNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request to create an authentication (dli_02_0367). Passwords are in no response.
 *
 * @param authInfoName name, unique in the project
 * @param userName user of the data source. Terraform sends {@code username}.
 * @param certificateLocation OBS path of the certificate of a security cluster
 * @param krb5Conf OBS path of the Kerberos configuration
 * @param keytab OBS path of the keytab
 */
record CreateAuthInfo(
        @JsonProperty("auth_info_name")
        @NotNull
        @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String authInfoName,

        @JsonProperty("datasource_type") @NotNull DatasourceType datasourceType,

        @JsonProperty("user_name") @JsonAlias("username") @Size(max = 255) @Nullable
        String userName,

        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Size(max = 1024) @Nullable
        String password,

        @JsonProperty("certificate_location") @Size(max = 1024) @Nullable
        String certificateLocation,

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
        String keystorePassword,

        @JsonProperty("key_password") @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Size(max = 1024) @Nullable
        String keyPassword) {

    /** The fields that a later request can change. */
    UpdateAuthInfo changeableFields() {
        return new UpdateAuthInfo(
                authInfoName,
                userName,
                password,
                krb5Conf,
                keytab,
                truststoreLocation,
                truststorePassword,
                keystoreLocation,
                keystorePassword);
    }

    /** Passwords by field; only those that are given. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>(changeableFields().secrets());
        if (keyPassword != null) {
            secrets.put("key_password", keyPassword);
        }
        return secrets;
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "CreateAuthInfo[authInfoName=%s]".formatted(authInfoName);
    }
}
