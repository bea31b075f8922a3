package io.github.dliemulator.catalog;

import java.util.Map;

/**
 * Database as the catalogue has it.
 *
 * @param name name in lower case
 * @param description comment; empty for none
 * @param location path of the data of its managed tables; empty for the default one
 */
public record DatabaseInfo(
        String name,
        String owner,
        String description,
        String location,
        Map<String, String> properties,
        String enterpriseProjectId,
        String resourceId) {}
