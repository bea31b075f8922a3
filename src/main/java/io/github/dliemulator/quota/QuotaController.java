package io.github.dliemulator.quota;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotas of a project. */
@Tag(name = "Quotas")
@RestController
@RequestMapping("/v3/{project_id}/quotas")
class QuotaController {

    private final Quotas quotas;

    QuotaController(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Shows each quota and its usage. */
    @DliOperation(value = "ShowQuota", page = "dli_02_0503", evidence = CLIENT)
    @GetMapping
    QuotaView show(World world) {
        return quotas.show(world);
    }
}
