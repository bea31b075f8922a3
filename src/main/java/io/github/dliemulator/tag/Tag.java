package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tag (dli_02_0194). The page shows field names with a capital letter, the SDKs send them in lower case.
 *
 * @param key key: up to 128 letters, digits, spaces and {@code _.:+-@}, without a space at either end or the prefix {@code
 *     _sys_}
 * @param value value: up to 255 of the same characters. The default is empty.
 */
public record Tag(
        @JsonAlias("Key")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(
                regexp = "(?! |_sys_)[\\p{L}\\p{N} _.:+@-]*(?<! )",
                message =
                        "may hold letters, digits, spaces and _.:+-@, no space at either end, and not begin with _sys_")
        String key,

        @JsonAlias("Value")
        @Size(max = 255)
        @Pattern(regexp = "[\\p{L}\\p{N} _.:=+@-]*", message = "may hold letters, digits, spaces and _.:=+-@")
        @Nullable
        String value) {

    public String value() {
        return value == null ? "" : value;
    }
}
