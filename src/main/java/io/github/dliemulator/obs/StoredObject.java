package io.github.dliemulator.obs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Object of a project.
 *
 * @param url address for statements, such as {@code obs://bucket/key}
 * @param bucket name of its bucket
 * @param key its name in the bucket, which can contain slashes
 * @param size number of bytes
 * @param lastModified real time
 */
@Schema(name = "Object")
public record StoredObject(String url, String bucket, String key, long size, Instant lastModified) {}
