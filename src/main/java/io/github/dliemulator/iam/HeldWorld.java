package io.github.dliemulator.iam;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.store.WorldStore;
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
class HeldWorld {

    /** Within the transaction, which is why that has an order. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor worldsThatChangesHold(
            ObjectProvider<WorldStore> store,
            ObjectProvider<Entrance> entrance,
            ObjectProvider<InstantSource> realTime) {
        UnaryOperator<World> held = world -> held(world, store.getObject(), entrance.getObject(), realTime.getObject());
        MethodInterceptor holding = change -> {
            Object[] arguments = change.getArguments();
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof World world) {
                    arguments[i] = held.apply(world);
                }
            }
            return change.proceed();
        };
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(AtomicChange.class), holding);
    }

    private static World held(World world, WorldStore store, Entrance entrance, InstantSource realTime) {
        // who waited for one that is gone is told nothing of the one that took its place, and has to look again
        Optional<WorldClock> clock = store.hold(world.projectId()).or(() -> store.hold(world.projectId()));
        return clock.filter(it -> it.hasSaid(world.now(), realTime.instant())).isPresent()
                ? world
                : entrance.reenter(world);
    }
}
