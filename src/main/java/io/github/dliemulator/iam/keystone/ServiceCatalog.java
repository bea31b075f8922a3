package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.UserDirectory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where each service is to be found: all here, under the address that the caller used, which is surely right. */
@Component
public class ServiceCatalog {

    private final UserDirectory users;

    ServiceCatalog(UserDirectory users) {
        this.users = users;
    }

    /** One service, with an endpoint for each region. */
    @Schema(name = "CatalogEntry")
    public record Entry(String id, String name, String type, List<Endpoint> endpoints) {}

    /** Where a service answers in a region. */
    @Schema(name = "CatalogEndpoint")
    public record Endpoint(
            String id,
            @JsonProperty("interface") String visibility,
            String region,
            @JsonProperty("region_id") String regionId,
            String url) {}

    /** The services that answer here, with what comes before the paths of their calls. */
    private enum Service {
        IDENTITY("keystone", "/v3", false),
        DLI("dli", "/v1.0", true),
        VPC("vpc", "/v1", true);

        private final String product;
        private final String version;
        private final boolean projectScoped;

        Service(String product, String version, boolean projectScoped) {
            this.product = product;
            this.version = version;
            this.projectScoped = projectScoped;
        }

        private String path(@Nullable Project project) {
            return projectScoped && project != null ? version + "/" + project.id() : version;
        }
    }

    /** @param project what the caller may do there; without one, only the identity service has anything to say */
    public List<Entry> entries(HttpServletRequest request, @Nullable Project project) {
        String baseUrl = BaseUrl.of(request);
        Collection<String> regions = project == null ? users.regions() : project.filterRegions(users.regions());
        return Arrays.stream(Service.values())
                .filter(service -> project != null || !service.projectScoped)
                .map(service -> toEntry(service, baseUrl + service.path(project), regions))
                .toList();
    }

    private static Entry toEntry(Service service, String url, Collection<String> regions) {
        String type = service.name().toLowerCase(Locale.ROOT);
        return new Entry(
                service.product,
                service.product,
                type,
                regions.stream()
                        .map(region -> new Endpoint(service.product + "-" + region, "public", region, region, url))
                        .toList());
    }
}
