package io.github.dliemulator.admin;

import io.github.dliemulator.web.ControllerFilter;
import org.springframework.stereotype.Component;

/** Disables the controllers of the Admin API and the console if {@code dli.admin.enabled=false}. */
@Component
class AdminControllerFilter implements ControllerFilter {

    private final AdminProperties properties;

    AdminControllerFilter(AdminProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean accepts(Class<?> controller) {
        return properties.enabled()
                || !controller.getPackageName().startsWith(AdminControllerFilter.class.getPackageName());
    }
}
