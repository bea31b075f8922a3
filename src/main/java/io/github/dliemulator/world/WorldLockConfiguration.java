package io.github.dliemulator.world;

import io.github.dliemulator.world.storage.WorldStorage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Lets a change have its world to itself. A call enters a world before its change begins; where the world was emptied or replaced
 * in between, the change is made in the one that is there then, and at its time. Whoever empties or replaces a world waits until
 * the changes are over that hold it, so that each of them happens before or after, and never in part.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = Ordered.LOWEST_PRECEDENCE - 1)
class WorldLockConfiguration {

    /** Within the transaction, which is why that has an order. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor worldLockAdvisor(
            ObjectProvider<WorldStorage> store,
            ObjectProvider<WorldAccess> worldAccess,
            ObjectProvider<InstantSource> realTime) {
        UnaryOperator<World> worldLock =
                world -> lock(world, store.getObject(), worldAccess.getObject(), realTime.getObject());
        MethodInterceptor interceptor = invocation -> {
            Object[] arguments = invocation.getArguments();
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof World world) {
                    arguments[i] = worldLock.apply(world);
                }
            }
            return invocation.proceed();
        };
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(WorldTransaction.class), interceptor);
    }

    private static World lock(World world, WorldStorage store, WorldAccess worldAccess, InstantSource realTime) {
        // who waited for one that is gone is told nothing of the one that took its place, and has to look again
        Optional<WorldClock> clock = store.lock(world.projectId()).or(() -> store.lock(world.projectId()));
        return clock.filter(it -> it.hasShown(world.now(), realTime.instant())).isPresent()
                ? world
                : worldAccess.lockAndRefresh(world);
    }
}
