package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where an answer is to be found again; what it lists is never more than one page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Links(String self, @Nullable String next, @Nullable String previous) {

    static Links of(HttpServletRequest request, String path) {
        return new Links(BaseUrl.of(request) + path, null, null);
    }
}
