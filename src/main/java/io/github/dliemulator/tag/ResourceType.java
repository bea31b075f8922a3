package io.github.dliemulator.tag;

/** What can be tagged. */
public enum ResourceType {
    DLI_QUEUE,
    DLI_ENHANCED_DATASOURCE
}
