package io.github.dliemulator.admin;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Takes the door out of the wall when there shall be none; then its paths are as unknown as any other. */
@Component
class Door implements SmartInitializingSingleton {

    private final AdminProperties settings;
    private final RequestMappingHandlerMapping mapping;

    Door(AdminProperties settings, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.settings = settings;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.enabled()) {
            mapping.getHandlerMethods().entrySet().stream()
                    .filter(entry ->
                            entry.getValue().getBeanType().getPackageName().startsWith(Door.class.getPackageName()))
                    .forEach(entry -> mapping.unregisterMapping(entry.getKey()));
        }
    }
}
