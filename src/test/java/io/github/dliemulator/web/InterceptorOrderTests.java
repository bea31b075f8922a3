package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.DliEmulatorApplication;
import io.github.dliemulator.EmulatorTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Order of the interceptors. */
class InterceptorOrderTests extends EmulatorTest {

    @Autowired
    private ObjectProvider<WebMvcConfigurer> configurers;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPlaceIsTakenByExactlyOneInterceptor() {
        OrderRecorder registry = new OrderRecorder();
        ownConfigurers().forEach(configurer -> configurer.addInterceptors(registry));
        assertThat(registry.orders())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(InterceptorOrder.values())
                        .map(InterceptorOrder::ordinal)
                        .toList());
    }

    @Test
    void interceptorsOfAnOperationRunInTheirOrder() throws Exception {
        assertThat(interceptors("POST", "/v2.0/p/datasource/enhanced-connections/c/associate-queue"))
                .containsExactly(
                        "JournalInterceptor",
                        "WorldInterceptor",
                        "RoutingInterceptor",
                        "FaultInterceptor",
                        "StateCaptureInterceptor");
    }

    @Test
    void requestOfTheAdminApiIsCheckedFirst() throws Exception {
        assertThat(interceptors("GET", "/_emulator")).startsWith("AdminSecurityInterceptor", "JournalInterceptor");
    }

    private Stream<WebMvcConfigurer> ownConfigurers() {
        return configurers.stream().filter(InterceptorOrderTests::isOwn);
    }

    private static boolean isOwn(Object bean) {
        return bean.getClass().getPackageName().startsWith(DliEmulatorApplication.class.getPackageName());
    }

    private List<String> interceptors(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = requestMappingHandlerMapping.getHandler(request);
        return chain.getInterceptorList().stream()
                .filter(InterceptorOrderTests::isOwn)
                .map(interceptor -> interceptor.getClass().getSimpleName())
                .toList();
    }

    /** Registry that shows the order of each interceptor. */
    private static final class OrderRecorder extends InterceptorRegistry {

        private final List<OrderedRegistration> registrations = new ArrayList<>();

        @Override
        public OrderedRegistration addInterceptor(HandlerInterceptor interceptor) {
            OrderedRegistration registration = new OrderedRegistration(interceptor);
            registrations.add(registration);
            return registration;
        }

        List<Integer> orders() {
            return registrations.stream().map(OrderedRegistration::currentOrder).toList();
        }
    }

    private static final class OrderedRegistration extends InterceptorRegistration {

        private OrderedRegistration(HandlerInterceptor interceptor) {
            super(interceptor);
        }

        int currentOrder() {
            return getOrder();
        }
    }
}
