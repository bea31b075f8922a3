package io.github.dliemulator.queue;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param cuCounts the sizes in which a queue that stands alone can be created (dli_02_0194) */
@ConfigurationProperties("dli.queue")
record QueueSettings(@DefaultValue({"16", "64", "256"}) Set<Integer> cuCounts) {}
