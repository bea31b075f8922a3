package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.Answer;

/** @param queueName in lower case */
record QueueCreated(@JsonProperty("queue_name") String queueName) implements Answer {}
