package example;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import io.github.dliemulator.testcontainers.project.DliProject;
import java.util.List;

/** Clients of the vendor SDK for a project. */
final class Clients {

    private Clients() {}

    static DliClient sdk(DliProject project) {
        return sdk(project.endpoint(), project.id());
    }

    static DliClient sdk(String endpoint, String projectId) {
        return DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(projectId))
                .withEndpoints(List.of(endpoint))
                .build();
    }

    /** The code to test, whose waits advance the clock of the project. */
    static Provisioner provisioner(DliProject project) {
        return new Provisioner(sdk(project), project.clock()::advance);
    }
}
