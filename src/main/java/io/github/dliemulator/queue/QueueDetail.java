package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.web.Answer;

/**
 * One queue (dli_02_0016). Its own fields are in camel case, as on the page and in every SDK.
 *
 * @param cuCount CUs it has now
 */
record QueueDetail(
        String queueName,
        QueueType queueType,
        int cuCount,
        int chargingMode,
        @JsonUnwrapped QueueBasics basics) implements Answer {}
