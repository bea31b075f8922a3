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

/** Service catalog. All endpoints have the base URL of the request, which the client can evidently reach. */
@Component
public class ServiceCatalog {

    private final UserDirectory users;

    ServiceCatalog(UserDirectory users) {
        this.users = users;
    }

    /** One service, with an endpoint for each region. */
    @Schema(name = "CatalogEntry")
    public record Entry(String id, String name, String type, List<Endpoint> endpoints) {}

    /** The URL of a service in a region. */
    @Schema(name = "CatalogEndpoint")
    public record Endpoint(
            String id,
            @JsonProperty("interface") String visibility,
            String region,
            @JsonProperty("region_id") String regionId,
            String url) {}

    /**
     * The emulated services, with the URL path that clients expect in the catalog. Clients of Open Telekom Cloud look
     * up the type {@code network} for VPC, and append version and project to its URL.
     */
    private enum Service {
        IDENTITY("keystone", "/v3"),
        DLI("dli", "/v1.0/{project_id}"),
        VPC("vpc", "/v1/{project_id}"),
        NETWORK("neutron", "");

        private final String product;
        private final String path;

        Service(String product, String path) {
            this.product = product;
            this.path = path;
        }

        private String url(String baseUrl, @Nullable Project project) {
            return baseUrl + (project == null ? path : path.replace("{project_id}", project.id()));
        }
    }

    /** @param project the caller's project; if null, the catalog lists the identity service only */
    public List<Entry> entries(HttpServletRequest request, @Nullable Project project) {
        String baseUrl = BaseUrl.of(request);
        Collection<String> regions = project == null ? users.regions() : project.filterRegions(users.regions());
        return Arrays.stream(Service.values())
                .filter(service -> project != null || service == Service.IDENTITY)
                .map(service -> toEntry(service, service.url(baseUrl, project), regions))
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
