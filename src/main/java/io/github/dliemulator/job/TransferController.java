package io.github.dliemulator.job;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.job.api.TransferRequest;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports and imports, which are jobs. The service has them under v1.0; here they are available under v1, too. */
@Tag(name = "SQL jobs")
@RestController
@RequestMapping({"/v1.0/{project_id}/jobs", "/v1/{project_id}/jobs"})
class TransferController {

    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    /**
     * Exports the result of a finished query as a file to a folder. Unless {@code export_mode} is {@code Overwrite}, the job fails if
     * the folder exists. A result of more than 1000 rows needs an engine, which runs the query again; so does {@code bzip2}.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown job or queue), DLI.0003 (not permitted), DLI.0007 (job
     * is no finished query; no SQL queue), DLI.0009 (too many unfinished jobs).
     */
    @DliOperation(
            value = "ExportSqlJobResult",
            page = "dli_02_0024",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED, RESTRICTED})
    @PostMapping("/{job_id}/export-result")
    TransferRequest.Started exportResult(
            World world,
            @PathVariable("job_id") String jobId,
            @RequestBody @Valid TransferRequest.ExportResult request) {
        return transfers.exportResult(world, jobId, request);
    }

    /**
     * Exports a table to a folder. Without an engine the job fails, unless a result is prescribed for it.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown queue), DLI.0003 (not permitted), DLI.0007 (queue is not for
     * SQL), DLI.0009 (too many unfinished jobs).
     */
    @DliOperation(value = "ExportTable", page = "dli_02_0020", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED, RESTRICTED})
    @PostMapping("/export-table")
    TransferRequest.Started exportTable(World world, @RequestBody @Valid TransferRequest.ExportTable request) {
        return transfers.exportTable(world, request);
    }

    /**
     * Imports data into a table. Without an engine the job fails, unless a result is prescribed for it.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown queue), DLI.0003 (not permitted), DLI.0007 (queue is not for
     * SQL), DLI.0009 (too many unfinished jobs), DLI.0012 (another job imports data into the table).
     */
    @DliOperation(value = "ImportTable", page = "dli_02_0019", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED, RESTRICTED, UNAVAILABLE})
    @PostMapping("/import-table")
    TransferRequest.Started importTable(World world, @RequestBody @Valid TransferRequest.ImportTable request) {
        return transfers.importTable(world, request);
    }
}
