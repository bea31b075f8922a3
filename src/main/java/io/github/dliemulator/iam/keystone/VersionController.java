package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles version discovery of the identity API, the first call of OpenStack clients. */
@Tag(name = "Identity")
@RestController
class VersionController {

    private static final String MEDIA_TYPE = "application/vnd.openstack.identity-v3+json";

    /** Response with the version. */
    record VersionResponse(Version version) {}

    /**
     * A version of the identity API.
     *
     * @param id name of the version
     * @param status maturity
     */
    record Version(
            String id,
            String status,
            String updated,
            List<Link> links,
            @JsonProperty("media-types") List<MediaType> mediaTypes) {}

    /** A link. */
    record Link(String rel, String href) {}

    /** A response format. */
    record MediaType(String base, String type) {}

    /** Shows the version of the identity API. */
    @GetMapping({"/v3", "/v3/"})
    @DliOperation(
            value = "KeystoneShowVersion",
            page = "iam_15_0003",
            evidence = CLIENT,
            service = IAM,
            anonymous = true)
    VersionResponse show(HttpServletRequest request) {
        return new VersionResponse(new Version(
                "v3.6",
                "stable",
                "2016-04-04T00:00:00Z",
                List.of(new Link("self", BaseUrl.of(request) + "/v3/")),
                List.of(new MediaType("application/json", MEDIA_TYPE))));
    }
}
