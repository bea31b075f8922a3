package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;
import static io.github.dliemulator.web.error.DliError.SERVICE_UNAVAILABLE;

import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Limits the memory of the request bodies that are in progress at the same time. A body counts until its request is
 * completed. Thread-safe; no thread waits.
 */
@Component
class BodyMemory implements ServletRequestListener {

    /** Bytes that do not count, which most bodies need: the memory of a connection covers them. */
    private static final long NOT_COUNTED = 32 * 1024;

    /** Value of the header {@code Retry-After}, in seconds. */
    private static final String RETRY_AFTER = "1";

    private final HeapMemory heap;
    private long used;

    BodyMemory(HeapMemory heap) {
        this.heap = heap;
    }

    /** Memory for the body of one request. Used by one thread at a time. */
    final class Share {

        private final RequestContext request;
        private long bytes;

        private Share(RequestContext request) {
            this.request = request;
        }

        /**
         * Adds memory for a part of the body.
         *
         * @throws DliException 503 while other bodies use the memory, 413 if there will never be enough
         */
        void add(long more) {
            change(counted(bytes), counted(bytes + more));
            bytes += more;
        }

        void release() {
            tryChange(counted(bytes), 0);
            bytes = 0;
        }

        private void change(long counted, long wanted) {
            if (wanted > heap.forLargestBody()) {
                throw BODY_TOO_LARGE.exception(
                        "The request body needs %d MB of memory, which the emulator does not have. "
                                + "Increase its heap, for example with DLI_JAVA_OPTS=-Xmx1g",
                        wanted >> 20);
            }
            if (!tryChange(counted, wanted)) {
                request.response().setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
                throw SERVICE_UNAVAILABLE.exception("Other large request bodies are being processed. Try again later");
            }
        }
    }

    private static long counted(long bytes) {
        return Math.max(0, bytes - NOT_COUNTED);
    }

    Share open(RequestContext request) {
        return new Share(request);
    }

    /** A single body may exceed the memory for bodies. */
    private synchronized boolean tryChange(long counted, long wanted) {
        long others = used - counted;
        if (wanted > counted && others > 0 && others + wanted > heap.forBodies()) {
            return false;
        }
        used = others + wanted;
        return true;
    }

    synchronized long used() {
        return used;
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        RequestContext.of(event.getServletRequest()).releaseBodyMemory();
    }
}
