package io.github.dliemulator.randomwalk;

import io.github.dliemulator.randomwalk.ApiClient.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Random calls on one project, which is reset first. Repeating a walk gives equal responses. */
public record RandomWalk(String project, long seed, int calls) {

    private static final String INITIAL_CLOCK = "{\"mode\":\"frozen\",\"now\":\"2030-01-01T00:00:00Z\"}";

    interface Listener {

        /** @param i of all calls, from 0 */
        void onCall(int i, ApiCall call, Response response);
    }

    /** @param ports where each call goes, by its number */
    public List<String> run(IntFunction<Integer> ports) {
        List<ApiClient> clients = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int port = ports.apply(i);
            clients.add(clients.stream()
                    .filter(client -> client.port() == port)
                    .findFirst()
                    .orElseGet(() -> new ApiClient(port)));
        }
        return run(clients::get, (i, call, response) -> {});
    }

    /** Each call with what lasts of its answer. */
    List<String> run(IntFunction<ApiClient> clients, Listener listener) {
        String adminUri = "/_emulator/projects/" + project;
        clients.apply(0).send(new ApiCall("POST", adminUri + "/reset", null));
        clients.apply(0).send(new ApiCall("PUT", adminUri + "/clock", INITIAL_CLOCK));
        CallGenerator generator = new CallGenerator(project, seed);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            ApiCall call = generator.next();
            Response response = clients.apply(i).send(call);
            steps.add(call + " -> " + response.reproduciblePart());
            listener.onCall(i, call, response);
            generator.recordIds(call, response);
        }
        return steps;
    }
}
