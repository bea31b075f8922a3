package io.github.dliemulator.catalog.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Page of authentications. It has only one array: Terraform reads pages until the first array is empty.
 *
 * @param count number of authentications on all pages
 */
@Schema(name = "AuthInfoList")
record AuthInfoPage(int count, @JsonProperty("auth_infos") List<Item> authInfos) implements DliResponse {

    /**
     * Authentication without its passwords.
     *
     * @param username the user name for Terraform; other clients read {@code user_name}
     * @param createTime creation time in milliseconds
     * @param updateTime time of the last change in milliseconds
     */
    @Schema(name = "AuthInfo")
    record Item(
            @JsonProperty("auth_info_name") String authInfoName,
            @JsonProperty("user_name") String userName,
            String username,
            @JsonProperty("certificate_location") String certificateLocation,
            @JsonProperty("datasource_type") DatasourceType datasourceType,
            @JsonProperty("krb5_conf") String krb5Conf,
            String keytab,
            @JsonProperty("truststore_location") String truststoreLocation,
            @JsonProperty("keystore_location") String keystoreLocation,
            String owner,
            @JsonProperty("create_time") long createTime,
            @JsonProperty("update_time") long updateTime) {}
}
