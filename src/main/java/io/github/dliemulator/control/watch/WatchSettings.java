package io.github.dliemulator.control.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param maxPerWorld how many may wait in a world or listen to it at a time; one more is refused */
@ConfigurationProperties("dli.watch")
record WatchSettings(@DefaultValue("1000") int maxPerWorld) {}
