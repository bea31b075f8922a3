package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.upstream.Upstream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets answers be held back, where there is an upstream with which they may be compared. */
@Component
class ResponseBufferingFilter extends OncePerRequestFilter {

    private final boolean disabled;

    ResponseBufferingFilter(Upstream upstream) {
        this.disabled = upstream.url().isEmpty();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return disabled;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new BufferedResponse(response));
    }
}
