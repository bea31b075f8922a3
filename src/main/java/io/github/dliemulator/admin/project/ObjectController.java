package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.obs.ObjectConflictException;
import io.github.dliemulator.obs.ObjectPath;
import io.github.dliemulator.obs.ObjectStore;
import io.github.dliemulator.obs.ObjectTooLargeException;
import io.github.dliemulator.obs.StoredObject;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Objects of a project, which statements read and write as {@code obs://bucket/key}. */
@Tag(name = "Objects")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/obs")
class ObjectController {

    private static final int MAX_OBJECTS = 1000;

    private final ObjectStore store;
    private final Worlds worlds;

    ObjectController(ObjectStore store, Worlds worlds) {
        this.store = store;
        this.worlds = worlds;
    }

    /**
     * Page of objects.
     *
     * @param objects in the order of their URLs
     * @param total number of objects with this prefix after {@code after}
     * @param size bytes of all these objects
     */
    record ObjectList(List<StoredObject> objects, int total, long size) {}

    /**
     * Lists objects, at most 1000.
     *
     * @param prefix begin of the URLs without {@code obs://}, such as {@code bucket/folder/}
     * @param after URL of the last object of the previous page
     */
    @GetMapping
    ObjectList listObjects(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "prefix", defaultValue = "") String prefix,
            @RequestParam(name = "after", defaultValue = "") String after) {
        List<StoredObject> found =
                store.list(worlds.findOrDefault(PathParams.requireProjectId(projectId)), prefix).stream()
                        .filter(object -> object.url().compareTo(after) > 0)
                        .toList();
        return new ObjectList(
                found.stream().limit(MAX_OBJECTS).toList(),
                found.size(),
                found.stream().mapToLong(StoredObject::size).sum());
    }

    /**
     * Deletes the objects whose URLs begin with {@code obs://} and the prefix; all if there is no prefix.
     *
     * @param prefix begin of the URLs without {@code obs://}, such as {@code bucket/folder/}
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteObjects(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "prefix", defaultValue = "") String prefix)
            throws IOException {
        store.deleteAll(worlds.findOrDefault(PathParams.requireProjectId(projectId)), prefix);
    }

    /**
     * Uploads an object, or replaces it. The body is the content, with any content type. Its size is limited by
     * {@code dli.obs.max.object}, that of all objects of the project by {@code dli.obs.max.project}.
     *
     * <p>Errors: 400 (invalid bucket or key), 409 (the key is a folder, or has an object as folder), 413 (too large).
     *
     * @param bucket name of the bucket
     * @param key name of the object in its bucket; slashes separate folders
     */
    @PutMapping("/{bucket}/{*key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AdminErrors({CONFLICT, CONTENT_TOO_LARGE})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void putObject(
            @PathVariable("projectId") String projectId,
            @PathVariable("bucket") String bucket,
            @PathVariable("key") String key,
            HttpServletRequest request)
            throws IOException {
        ObjectPath path = path(bucket, key);
        try {
            store.put(worlds.findOrCreate(PathParams.requireProjectId(projectId)), path, request.getInputStream());
        } catch (ObjectConflictException e) {
            throw new ResponseStatusException(CONFLICT, e.getMessage());
        } catch (ObjectTooLargeException e) {
            throw new ResponseStatusException(CONTENT_TOO_LARGE, e.getMessage());
        }
    }

    /**
     * Downloads an object. The header {@code Range} is supported.
     *
     * <p>Errors: 400 (invalid bucket or key), 404 (unknown object), 416 (range outside of the object).
     *
     * @param bucket name of the bucket
     * @param key name of the object in its bucket; slashes separate folders
     */
    @GetMapping("/{bucket}/{*key}")
    @AdminErrors({NOT_FOUND, REQUESTED_RANGE_NOT_SATISFIABLE})
    @ApiResponse(
            responseCode = "206",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> getObject(
            @PathVariable("projectId") String projectId,
            @PathVariable("bucket") String bucket,
            @PathVariable("key") String key) {
        ObjectPath path = path(bucket, key);
        Path file = store.find(worlds.findOrDefault(PathParams.requireProjectId(projectId)), path)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND, "There is no object %s".formatted(path)));
        // a page that somebody uploaded must not run as a page of the emulator
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }

    /**
     * Deletes an object if it exists.
     *
     * <p>Errors: 400 (invalid bucket or key).
     *
     * @param bucket name of the bucket
     * @param key name of the object in its bucket; slashes separate folders
     */
    @DeleteMapping("/{bucket}/{*key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteObject(
            @PathVariable("projectId") String projectId,
            @PathVariable("bucket") String bucket,
            @PathVariable("key") String key)
            throws IOException {
        store.delete(worlds.findOrDefault(PathParams.requireProjectId(projectId)), path(bucket, key));
    }

    /** @param key begins with a slash */
    private static ObjectPath path(String bucket, String key) {
        if (key.length() < 2) {
            throw new ResponseStatusException(BAD_REQUEST, "The path of an object needs a bucket and a key");
        }
        try {
            return new ObjectPath(bucket, key.substring(1));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(BAD_REQUEST, e.getMessage());
        }
    }
}
