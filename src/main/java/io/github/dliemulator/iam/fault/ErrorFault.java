package io.github.dliemulator.iam.fault;

import io.github.dliemulator.simulation.fault.Fault;
import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.DliException;
import io.github.dliemulator.web.refusal.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/** A refusal as the operator wants it, where the catalogue has none like it. */
record ErrorFault(HttpStatusCode status, String code, String text) implements Refusal {

    /** What is not said of it is as the catalogue has it. */
    static DliException of(Fault fault) {
        Optional<DliError> usual = DliError.of(fault.code(), fault.status());
        Refusal refusal = usual.filter(error -> isMeant(error, fault))
                .map(Refusal.class::cast)
                .orElseGet(() -> {
                    DliError base = usual.orElse(DliError.INTERNAL);
                    return new ErrorFault(
                            fault.status() == null ? base.status() : HttpStatusCode.valueOf(fault.status()),
                            Objects.requireNonNullElse(fault.code(), base.code()),
                            base.text());
                });
        return refusal.because("%s", Objects.requireNonNullElse(fault.message(), refusal.text()));
    }

    private static boolean isMeant(DliError error, Fault fault) {
        return (fault.status() == null || fault.status() == error.status().value())
                && (fault.code() == null || fault.code().equals(error.code()));
    }
}
