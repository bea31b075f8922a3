package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Links of a response to itself and to other pages; every list has one page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Links(String self, @Nullable String next, @Nullable String previous) {

    static Links of(HttpServletRequest request, String path) {
        return new Links(BaseUrl.of(request) + path, null, null);
    }
}
