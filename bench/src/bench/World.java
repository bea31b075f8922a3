package bench;

import java.io.IOException;

/** The calls that benchmarks make in a project. */
record World(String project) {

    private static final String FROZEN = "{'mode':'frozen','now':'2030-01-01T00:00:00Z'}";

    String adminUri() {
        return "/_emulator/projects/" + project;
    }

    String queues() {
        return "/v1.0/" + project + "/queues";
    }

    String connections() {
        return "/v2.0/" + project + "/datasource/enhanced-connections";
    }

    /** @param timing a profile, or {@code {...}} */
    World reset(Line line, String timing) throws IOException {
        line.exchange("PUT", adminUri() + "/clock", FROZEN);
        line.exchange("PUT", adminUri() + "/timing", "{'profile':'%s'}".formatted(timing));
        return this;
    }

    String createQueue(Line line, String name) throws IOException {
        return line.exchange(
                "POST", queues(), "{'queue_name':'%s','cu_count':16,'resource_mode':1}".formatted(name));
    }

    String deleteQueue(Line line, String name) throws IOException {
        return line.exchange("DELETE", queues() + "/" + name, "");
    }

    /** Creates a connection and returns its ID. */
    String createConnection(Line line, String name, String... queues) throws IOException {
        String bound = queues.length == 0 ? "" : ",'queues':['" + String.join("','", queues) + "']";
        String answer = line.exchange(
                "POST", connections(), "{'name':'%s','dest_vpc_id':'v','dest_network_id':'n'%s}".formatted(name, bound));
        return answer.replaceAll("(?s).*\"connection_id\":\"|\".*", "");
    }

    String bind(Line line, String connection, String queue) throws IOException {
        return line.exchange(
                "POST", connections() + "/" + connection + "/associate-queue", "{'queues':['%s']}".formatted(queue));
    }

    String showConnection(Line line, String connection) throws IOException {
        return line.exchange("GET", connections() + "/" + connection, "");
    }

    String deleteConnection(Line line, String connection) throws IOException {
        return line.exchange("DELETE", connections() + "/" + connection, "");
    }

    String advance(Line line, String by) throws IOException {
        return line.exchange("POST", adminUri() + "/clock/advance", "{'by':'%s'}".formatted(by));
    }
}
