package io.github.dliemulator.world;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.AbstractJsonFormatMapper;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * JSON format mapper of Hibernate with an LRU cache of {@value #CACHE_SIZE} documents, because polling reads the same documents
 * again and again. Cached values are shared, so every type of a JSON column must be immutable.
 */
@Component
public class CachingJsonFormatMapper extends AbstractJsonFormatMapper implements HibernatePropertiesCustomizer {

    private static final int CACHE_SIZE = 1000;

    /** In characters. Longer documents, such as those with many scaling plans, change too often to be cached. */
    private static final int MAX_CACHED_LENGTH = 4000;

    private final Jackson3JsonFormatMapper delegate = new Jackson3JsonFormatMapper();
    private final ConcurrentLruCache<CacheKey, Object> cache =
            new ConcurrentLruCache<>(CACHE_SIZE, key -> parse(key.text(), key.type()));

    private record CacheKey(Type type, String text) {}

    /** Parses a document; null if there is none. */
    public <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : fromString(text, type);
    }

    /** Parses a document into a generic type. */
    public <T> T read(String text, ParameterizedTypeReference<T> type) {
        return fromString(text, type.getType());
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T fromString(CharSequence text, Type type) {
        return text.length() > MAX_CACHED_LENGTH
                ? parse(text, type)
                : (T) cache.get(new CacheKey(type, text.toString()));
    }

    private <T> T parse(CharSequence text, Type type) {
        T value = delegate.fromString(text, type);
        if (value instanceof List<?> list && list.contains(null)) {
            throw new IllegalArgumentException("A list of a JSON column must not contain null");
        }
        return value;
    }

    @Override
    protected <T> String toString(T value, Type type) {
        return delegate.toString(value, type);
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MappingSettings.JSON_FORMAT_MAPPER, this);
    }
}
