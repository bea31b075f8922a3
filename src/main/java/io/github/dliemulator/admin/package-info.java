/** Admin API below {@code /_emulator}, and the console. Independent of the modules that emulate resources. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "timeline",
            "world",
            "world :: storage",
            "script",
            "fault",
            "result",
            "dial",
            "obs",
            "spark",
            "iam",
            "upstream",
            "upstream :: recording",
            "upstream :: drift"
        })
@NullMarked
package io.github.dliemulator.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
