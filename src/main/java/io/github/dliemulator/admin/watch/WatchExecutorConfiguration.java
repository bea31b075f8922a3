package io.github.dliemulator.admin.watch;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who watches waits on a thread of its own, virtual where the JVM has such, so that thousands of them keep nobody from being
 * answered. Nothing happens on these threads that would not happen without them.
 */
@Configuration(proxyBeanMethods = false)
class WatchExecutorConfiguration {

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
}
