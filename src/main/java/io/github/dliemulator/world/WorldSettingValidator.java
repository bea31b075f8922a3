package io.github.dliemulator.world;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Checks the settings of a world whose row was not written by this emulator. */
@Component
public class WorldSettingValidator {

    private final Worlds worlds;
    private final List<WorldSetting<?>> declared;

    WorldSettingValidator(Worlds worlds, List<WorldSetting<?>> declared) {
        this.worlds = worlds;
        this.declared = declared;
    }

    /** The name of the first setting that is unknown or has an invalid value, with the reason; nothing if there is none. */
    public Optional<String> findError(String projectId) {
        return worlds.find(projectId).map(World::settings).flatMap(this::findError);
    }

    private Optional<String> findError(WorldSettings settings) {
        return settings.documents().keySet().stream()
                .flatMap(name -> findError(settings, name).stream())
                .findFirst();
    }

    private Optional<String> findError(WorldSettings settings, String name) {
        Optional<WorldSetting<?>> setting = declared.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (setting.isEmpty()) {
            return Optional.of(name + " is unknown");
        }
        try {
            settings.find(setting.get());
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(name + " is invalid: " + e.getOriginalMessage());
        }
    }
}
