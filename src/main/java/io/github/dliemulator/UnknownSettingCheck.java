package io.github.dliemulator;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Component;

/** Fails the start if a setting below {@code dli} does not exist, for example because of a typo. */
@Component
class UnknownSettingCheck implements SmartInitializingSingleton {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("dli");

    /**
     * Environment variables that are not settings: options of the start script, and variables that Kubernetes sets for
     * a service whose name begins with {@code dli}.
     */
    private static final Pattern FOREIGN = Pattern.compile(
            "dli\\.java\\.opts|dli(\\.\\w+)*\\.(service\\.(host|port(\\.\\w+)*)|port(\\[\\d+](\\.\\w+)+)?)");

    private final ApplicationContext context;

    UnknownSettingCheck(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Class<?>> known = context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .<Class<?>>map(Object::getClass)
                .filter(Class::isRecord)
                .toList();
        settings()
                .filter(name -> !FOREIGN.matcher(name.toString()).matches())
                .filter(name -> known.stream().noneMatch(record -> isSetting(record, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnknownSettingException(name.toString());
                });
    }

    private Stream<ConfigurationPropertyName> settings() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(context.getEnvironment())
                                .spliterator(),
                        false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(ROOT::isAncestorOf);
    }

    private static boolean isSetting(Class<?> record, ConfigurationPropertyName name) {
        ConfigurationPropertyName prefix = ConfigurationPropertyName.of(MergedAnnotations.from(record)
                .get(ConfigurationProperties.class)
                .getString("prefix"));
        return prefix.isAncestorOf(name) && isSetting(record, name, prefix.getNumberOfElements());
    }

    /** Any key of a map is accepted here: binding rejects those that do not exist. */
    private static boolean isSetting(Type type, ConfigurationPropertyName name, int index) {
        if (index == name.getNumberOfElements() || isOf(type, Map.class)) {
            return true;
        }
        if (isOf(type, Collection.class)) {
            return name.isNumericIndex(index)
                    && isSetting(((ParameterizedType) type).getActualTypeArguments()[0], name, index + 1);
        }
        return type instanceof Class<?> record
                && record.isRecord()
                && Stream.of(record.getRecordComponents())
                        .filter(component -> component.getName().equalsIgnoreCase(name.getElement(index, Form.UNIFORM)))
                        .map(RecordComponent::getGenericType)
                        .anyMatch(component -> isSetting(component, name, index + 1));
    }

    private static boolean isOf(Type type, Class<?> raw) {
        return type instanceof ParameterizedType generic && raw.isAssignableFrom((Class<?>) generic.getRawType());
    }
}
