/** Proxy mode: forwards, records, replays and compares calls of the real service. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "script", "fault", "iam :: signature"})
@NullMarked
package io.github.dliemulator.upstream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
