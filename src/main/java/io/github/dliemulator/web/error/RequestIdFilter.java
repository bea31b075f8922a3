package io.github.dliemulator.web.error;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stamps every answer with an id; both vendor SDKs copy it into their exceptions. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter implements Filter {

    private static final String HEADER = "X-Request-Id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        getOrCreate((HttpServletResponse) response);
        chain.doFilter(request, response);
    }

    /** The id that this answer has, or from now on has. */
    static String getOrCreate(HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        if (id == null) {
            id = UUID.randomUUID().toString().replace("-", "");
            response.setHeader(HEADER, id);
        }
        return id;
    }
}
