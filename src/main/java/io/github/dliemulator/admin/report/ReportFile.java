package io.github.dliemulator.admin.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Returns the snapshot of a report as JSON.
     *
     * @param html the report
     * @throws IllegalArgumentException if this is no report, if its format is newer, or if it has no snapshot
     */
    public static String readSnapshot(String html) {
        JsonNode data = readData(html);
        int format = data.path("format").asInt(0);
        if (format < 1 || format > ReportData.FORMAT) {
            throw new IllegalArgumentException("the report has the format %s, and this emulator reads formats up to %d"
                    .formatted(data.path("format"), ReportData.FORMAT));
        }
        if (!data.path("snapshot").isString()) {
            throw new IllegalArgumentException("the report has no snapshot: the project was too large");
        }
        return decompress(data.path("snapshot").asString());
    }

    private static JsonNode readData(String html) {
        int start = html.indexOf(ReportPage.DATA_START);
        int end = html.indexOf(ReportPage.DATA_END, Math.max(0, start));
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("this is not a report of a project");
        }
        try {
            return JsonMapper.shared().readTree(html.substring(start + ReportPage.DATA_START.length(), end));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the data of the report are not JSON", e);
        }
    }

    private static String decompress(String snapshot) {
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(snapshot)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the snapshot of the report cannot be read", e);
        }
    }
}
