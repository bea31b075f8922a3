package io.github.dliemulator.obs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Limits of objects that are uploaded, or exported by the emulator itself. The engine writes without them. */
@ConfigurationProperties("dli.obs")
record ObjectProperties(@DefaultValue Max max) {

    /**
     * Maximum sizes of objects.
     *
     * @param object maximum size of an object below {@code obs://}
     * @param project maximum size of all objects of a project; an upload that would exceed it is rejected
     */
    record Max(
            @DefaultValue("100MB") DataSize object,
            @DefaultValue("1GB") DataSize project) {}
}
