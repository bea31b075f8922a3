package io.github.dliemulator.admin.project;

import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.timeline.TimingProfile;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a timing may be given as, for the API document. */
@Schema(
        description = "A timing, or as a text the name of a profile that stands for the whole.",
        oneOf = {TimingProfile.class, Timing.class})
public interface TimingOrProfile {}
