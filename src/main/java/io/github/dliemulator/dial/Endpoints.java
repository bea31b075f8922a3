package io.github.dliemulator.dial;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSetting;
import io.github.dliemulator.world.Worlds;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The endpoint maps of projects. */
@Component
public class Endpoints {

    private final Worlds worlds;

    Endpoints(Worlds worlds) {
        this.worlds = worlds;
    }

    @Bean
    static WorldSetting<EndpointMap> endpointSetting() {
        return EndpointMap.SETTING;
    }

    /** Real endpoints by the address that jobs dial, in the order of the addresses. */
    public Map<String, Endpoint> list(String projectId) {
        return worlds.findOrDefault(projectId).get(EndpointMap.SETTING).endpoints();
    }

    /** @throws IllegalArgumentException if there are too many, or a key is no address with a port */
    public void replace(String projectId, Map<String, Endpoint> endpoints) {
        worlds.set(projectId, EndpointMap.SETTING, new EndpointMap(endpoints));
    }

    public Optional<Endpoint> find(World world, Endpoint address) {
        return world.get(EndpointMap.SETTING).find(address);
    }
}
