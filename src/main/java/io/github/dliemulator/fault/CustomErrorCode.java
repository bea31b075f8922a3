package io.github.dliemulator.fault;

import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ErrorCode;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/** Error code of a fault that the catalogue does not have. */
record CustomErrorCode(HttpStatusCode status, String code, String text) implements ErrorCode {

    /** The exception for a fault; the catalogue supplies what the fault does not give. */
    static DliException toException(Fault fault) {
        Optional<DliError> known = DliError.find(fault.code(), fault.status());
        ErrorCode errorCode = known.filter(error -> matches(error, fault))
                .map(ErrorCode.class::cast)
                .orElseGet(() -> {
                    DliError base = known.orElse(DliError.INTERNAL);
                    return new CustomErrorCode(
                            fault.status() == null ? base.status() : HttpStatusCode.valueOf(fault.status()),
                            Objects.requireNonNullElse(fault.code(), base.code()),
                            base.text());
                });
        return errorCode.exception("%s", Objects.requireNonNullElse(fault.message(), errorCode.text()));
    }

    private static boolean matches(DliError error, Fault fault) {
        return (fault.status() == null || fault.status() == error.status().value())
                && (fault.code() == null || fault.code().equals(error.code()));
    }
}
