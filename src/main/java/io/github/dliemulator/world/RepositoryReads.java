package io.github.dliemulator.world;

import io.github.dliemulator.world.ProjectCache.Query;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.data.repository.core.support.RepositoryProxyPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Makes the repositories answer from the {@link ReadModel}. This applies to methods that find, count or sum rows, and whose first
 * argument is a project ID or a key. Queries by time are seldom repeated, so it does not apply to them. Methods that change many
 * rows of a project drop all values of their entity. Only the row of the world itself is read elsewhere.
 */
@Component
class RepositoryReads implements BeanPostProcessor, RepositoryProxyPostProcessor {

    private static final Pattern READ = Pattern.compile("(find|exists|count|sum)[A-Z].*");

    private final ObjectProvider<ReadModel> readModel;
    private final ObjectProvider<WorldChanges> changes;

    RepositoryReads(ObjectProvider<ReadModel> readModel, ObjectProvider<WorldChanges> changes) {
        this.readModel = readModel;
        this.changes = changes;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
            repository.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(this));
        }
        return bean;
    }

    /** Comes before the advice that opens a transaction, as values from memory need none. */
    @Override
    public void postProcess(ProxyFactory factory, RepositoryInformation repository) {
        if (repository.getDomainType() != WorldEntity.class) {
            factory.addAdvice(0, new Reads(repository.getDomainType(), repository.getIdType()));
        }
    }

    private enum Use {
        READ,
        BULK_CHANGE,
        OTHER
    }

    private final class Reads implements MethodInterceptor {

        private final Class<?> entity;
        private final Class<?> keyType;
        private final Map<Method, Use> uses = new ConcurrentHashMap<>();

        private Reads(Class<?> entity, Class<?> keyType) {
            this.entity = entity;
            this.keyType = keyType;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            return switch (uses.computeIfAbsent(invocation.getMethod(), this::useOf)) {
                case READ -> read(invocation);
                case BULK_CHANGE -> change(invocation);
                case OTHER -> invocation.proceed();
            };
        }

        private Use useOf(Method method) {
            List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
            if (parameters.isEmpty() || !List.of(String.class, keyType).contains(parameters.get(0))) {
                return Use.OTHER;
            }
            if (method.isAnnotationPresent(Modifying.class)) {
                return Use.BULK_CHANGE;
            }
            return READ.matcher(method.getName()).matches()
                            && !method.isAnnotationPresent(Lock.class)
                            && parameters.stream().noneMatch(Temporal.class::isAssignableFrom)
                    ? Use.READ
                    : Use.OTHER;
        }

        private Object read(MethodInvocation invocation) throws Throwable {
            Object first = invocation.getArguments()[0];
            Object key = invocation.getMethod().getName().equals("findById")
                    ? first
                    : new Query(invocation.getMethod(), comparable(invocation.getArguments()));
            return readModel
                    .getObject()
                    .get(EntityKeys.projectId(first), entity, key, () -> immutable(invocation.proceed()));
        }

        private static List<Object> comparable(Object[] arguments) {
            return Arrays.stream(arguments)
                    .map(argument -> argument instanceof Object[] array ? List.of(array) : argument)
                    .toList();
        }

        private @Nullable Object change(MethodInvocation invocation) throws Throwable {
            changes.getObject().touchAll(EntityKeys.projectId(invocation.getArguments()[0]), entity);
            return invocation.proceed();
        }

        private static Object immutable(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return List.copyOf(list);
            }
            return value instanceof Set<?> set ? Set.copyOf(set) : Objects.requireNonNull(value);
        }
    }
}
