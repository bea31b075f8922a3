package io.github.dliemulator.admin.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data of a report, as JSON of a bounded size. Lists are shortened to fit, and the report says so. */
final class ReportData {

    /** Version of the format. A reader accepts all earlier ones. */
    static final int FORMAT = 1;

    /** Space for the fields at the beginning, and for the list of what was left out. */
    private static final int RESERVED = 20_000;

    private final JsonMapper json;
    private final ObjectNode root;
    private final ObjectNode responses;
    private final ArrayNode cut;
    private int free;

    /** @param maxBytes maximum size of the JSON */
    ReportData(JsonMapper json, int maxBytes) {
        this.json = json;
        this.root = json.createObjectNode().put("format", FORMAT);
        this.cut = json.createArrayNode();
        this.responses = json.createObjectNode();
        this.free = maxBytes - RESERVED;
    }

    void put(String name, Object value) {
        root.set(name, json.valueToTree(value));
    }

    /**
     * Adds a response of the Admin API.
     *
     * @param share maximum share of the free space
     * @param keepsEnd whether the end of a list is kept if it has to be shortened
     */
    void addResponse(String path, Object content, double share, boolean keepsEnd) {
        JsonNode response = json.valueToTree(content);
        int size = shorten(path, response, (int) (free * share), keepsEnd);
        if (size > free * share) {
            cut.add("all of %s, which has %d bytes".formatted(path, size));
        } else {
            responses.set(path, response);
            free -= size;
        }
    }

    /** Removes items from the longest list until the response fits, and returns its size. */
    private int shorten(String path, JsonNode response, int maxBytes, boolean keepsEnd) {
        int size = size(response);
        Optional<ArrayNode> list = longestList(response);
        int total = list.map(ArrayNode::size).orElse(0);
        while (size > maxBytes && list.isPresent() && !list.get().isEmpty()) {
            ArrayNode items = list.get();
            int kept = (int) (items.size() * 0.95 * maxBytes / size);
            while (items.size() > kept) {
                items.remove(keepsEnd ? 0 : items.size() - 1);
            }
            size = size(response);
        }
        int left = list.map(ArrayNode::size).orElse(0);
        if (left < total) {
            cut.add("%s: the %s %d of %d entries".formatted(path, keepsEnd ? "first" : "last", total - left, total));
        }
        return size;
    }

    private static Optional<ArrayNode> longestList(JsonNode response) {
        return Stream.concat(Stream.of(response), response.valueStream())
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .max(Comparator.comparingInt(ArrayNode::size));
    }

    /** Adds the compressed snapshot if it takes at most this share of the free space. */
    void addSnapshot(byte[] gzip, double share) {
        String encoded = Base64.getEncoder().encodeToString(gzip);
        if (encoded.length() > free * share) {
            cut.add("the snapshot, which has %d bytes: this report cannot be opened in an emulator"
                    .formatted(encoded.length()));
        } else {
            root.put("snapshot", encoded);
            free -= encoded.length();
        }
    }

    private int size(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Writes JSON without the character that begins a tag, so that it can be part of a page. */
    private String write(JsonNode node) {
        return json.writeValueAsString(node).replace("<", "\\u003c");
    }

    String toJson() {
        root.set("cut", cut);
        root.set("responses", responses);
        return write(root);
    }
}
