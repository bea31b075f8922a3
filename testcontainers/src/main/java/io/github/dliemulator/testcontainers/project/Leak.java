package io.github.dliemulator.testcontainers.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Resources, pending changes and unused faults that a test left in its project, from the response of the emulator. */
record Leak(List<Fields> resources, List<StateChange> pending, List<Fields> unusedFaults) {

    static Leak parse(String problem) {
        Fields json = Fields.parse(problem);
        return new Leak(
                json.objects("left"),
                json.objects("pending").stream().map(StateChange::of).toList(),
                json.objects("faultsNeverHit"));
    }

    String describe(String project) {
        List<String> lines = new ArrayList<>();
        lines.add("The test left %s in %s".formatted(counts(), project));
        if (!resources.isEmpty()) {
            lines.add("Delete in this order:");
            for (int i = 0; i < resources.size(); i++) {
                lines.add("  %d. %s".formatted(i + 1, describeResource(resources.get(i))));
            }
        }
        section(lines, "Pending changes:", pending.stream().map(StateChange::toString));
        section(lines, "Faults that applied to no call:", unusedFaults.stream().map(Leak::describeFault));
        return String.join("\n", lines);
    }

    private String counts() {
        List<String> counts = Stream.of(
                        count(resources, "resource"),
                        count(pending, "pending change"),
                        count(unusedFaults, "fault that applied to no call"))
                .filter(count -> !count.isEmpty())
                .toList();
        return counts.size() < 3
                ? String.join(" and ", counts)
                : "%s, %s and %s".formatted(counts.get(0), counts.get(1), counts.get(2));
    }

    private static String count(List<?> things, String noun) {
        return switch (things.size()) {
            case 0 -> "";
            case 1 -> "1 " + noun;
            default -> things.size() + " " + noun.replaceFirst("^(resource|pending change|fault)", "$1s");
        };
    }

    private static String describeResource(Fields resource) {
        return "%s/%s%s, %s%s"
                .formatted(
                        resource.text("kind"),
                        resource.text("id"),
                        resource.optionalText("name").map(" (%s)"::formatted).orElse(""),
                        resource.object("createdBy")
                                .map(Leak::describeCall)
                                .orElse("created by no call of the journal"),
                        resource.object("delete")
                                .map(call -> ": %s %s".formatted(call.text("method"), call.text("path")))
                                .orElse(""));
    }

    private static String describeCall(Fields call) {
        return "created by call %s, %s at %s".formatted(call.text("number"), call.text("operation"), call.text("at"));
    }

    private static String describeFault(Fields fault) {
        return "%s of %s, checked for %s calls"
                .formatted(
                        fault.text("kind"),
                        fault.text("operation"),
                        fault.optionalText("calls").orElse("0"));
    }

    private static void section(List<String> lines, String title, Stream<String> entries) {
        List<String> list = entries.map(entry -> "  " + entry).toList();
        if (!list.isEmpty()) {
            lines.add(title);
            lines.addAll(list);
        }
    }
}
