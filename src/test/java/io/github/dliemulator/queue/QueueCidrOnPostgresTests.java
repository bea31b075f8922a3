package io.github.dliemulator.queue;

import io.github.dliemulator.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(QueueCidrTests.BusyQueueConfiguration.class)
class QueueCidrOnPostgresTests extends QueueCidrTests {}
