package io.github.dliemulator.admin.watch;

import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Executor and client connections of asynchronous requests. Each long poll and event stream has its own thread. If
 * virtual threads are enabled, thousands of watches do not delay other requests.
 */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean(defaultCandidate = false)
    AsyncTaskExecutor watchExecutor(Environment environment) {
        return new SimpleAsyncTaskExecutorBuilder()
                .threadNamePrefix("watch-")
                .virtualThreads(Threading.VIRTUAL.isActive(environment))
                .cancelRemainingTasksOnClose(true)
                .build();
    }

    @Bean
    WebMvcConfigurer watchAsyncConfigurer(@Qualifier("watchExecutor") AsyncTaskExecutor executor) {
        return new WebMvcConfigurer() {
            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer async) {
                async.setTaskExecutor(executor).setDefaultTimeout(-1);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnectionCustomizer() {
        return factory -> factory.addContextValves(new ClientConnectionValve());
    }

    /** Attaches the {@link ClientConnection} to each request of the Admin API. */
    private static final class ClientConnectionValve extends ValveBase {

        ClientConnectionValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getRequestURI().startsWith("/_emulator/")) {
                RequestContext.of(request.getRequest())
                        .put(ClientConnection.class, new ClientConnection(request.getCoyoteRequest()));
            }
            getNext().invoke(request, response);
        }
    }
}
