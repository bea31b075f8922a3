package io.github.dliemulator.admin.project;

import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.timeline.TimingProfile;
import io.swagger.v3.oas.annotations.media.Schema;

/** OpenAPI schema of a timing: the name of a profile, or single delays and failure rates. */
@Schema(
        description = "A timing, or as a text the name of a profile that stands for the whole.",
        oneOf = {TimingProfile.class, Timing.class})
public interface TimingOrProfile {}
