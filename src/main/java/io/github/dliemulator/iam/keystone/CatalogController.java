package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles the catalog operation of the identity API. */
@Tag(name = "Identity")
@RestController
class CatalogController {

    private final ServiceCatalog catalog;

    CatalogController(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** The service catalog. */
    record CatalogResponse(List<ServiceCatalog.Entry> catalog, Links links) {}

    /** Shows the service catalog for the project of the token or of the header {@code X-Project-Id}. */
    @GetMapping("/v3/auth/catalog")
    @DliOperation(value = "KeystoneShowCatalog", page = "iam_02_0004", evidence = DOCUMENTED, service = IAM)
    CatalogResponse show(Caller caller, HttpServletRequest request) {
        return new CatalogResponse(
                catalog.entries(request, caller.project()), Links.of(request, request.getRequestURI()));
    }
}
