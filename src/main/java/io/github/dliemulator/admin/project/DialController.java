package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.dial.Dial;
import io.github.dliemulator.dial.DialLog;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attempts of the jobs of a project to open connections. */
@Tag(name = "Dials")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/dials")
class DialController implements ReportSection {

    private final DialLog dials;

    DialController(DialLog dials) {
        this.dials = dials;
    }

    /** Lists the latest 200 attempts of jobs to open a connection, the oldest first, each with its reason. */
    @GetMapping
    public List<Dial> listDials(@PathVariable("projectId") String projectId) {
        return dials.findAfter(PathParams.requireProjectId(projectId), 0);
    }

    @Override
    public String path() {
        return "/projects/{projectId}/dials";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(dials.findAfter(world.projectId(), 0));
    }
}
