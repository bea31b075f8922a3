package io.github.dliemulator.network;

import io.github.dliemulator.network.api.VpcError;
import io.github.dliemulator.network.api.VpcErrorResponse;
import io.github.dliemulator.web.error.ApiExceptionHandler;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes errors of VPC operations with the codes and fields of the VPC API. */
@RestControllerAdvice(assignableTypes = VpcController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VpcExceptionHandler extends ApiExceptionHandler {

    private final VpcError invalidRequest;

    VpcExceptionHandler() {
        this(VpcError.INVALID_VPC);
    }

    /** @param invalidRequest error for requests that are not valid */
    private VpcExceptionHandler(VpcError invalidRequest) {
        this.invalidRequest = invalidRequest;
    }

    /** Writes errors of subnet operations, whose invalid requests have another code. */
    @RestControllerAdvice(assignableTypes = SubnetController.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class SubnetExceptionHandler extends VpcExceptionHandler {

        SubnetExceptionHandler() {
            super(VpcError.INVALID_SUBNET);
        }
    }

    @Override
    protected DliException translate(DliException exception) {
        return exception.errorCode() instanceof DliError error && !error.isFromGateway()
                ? translate(error, exception)
                : exception;
    }

    private DliException translate(DliError error, DliException exception) {
        return switch (error) {
            case UNAUTHENTICATED, INVALID_TOKEN -> VpcError.INVALID_TOKEN.exception();
            case FOREIGN_TOKEN -> VpcError.FOREIGN_TOKEN.exception();
            case PERMISSION_DENIED -> VpcError.PERMISSION_DENIED.exception();
            case INTERNAL ->
                exception.getMessage().equals(error.text())
                        ? VpcError.INTERNAL.exception()
                        : VpcError.INTERNAL.exception("%s", exception.getMessage());
            case UNSUPPORTED_MEDIA_TYPE -> VpcError.UNSUPPORTED_MEDIA_TYPE.exception();
            case BODY_TOO_LARGE -> VpcError.BODY_TOO_LARGE.exception("%s", exception.getMessage());
            case QUOTA_EXCEEDED -> VpcError.QUOTA_EXCEEDED.exception("%s", exception.getMessage());
            default -> invalidRequest.exception("%s", exception.getMessage());
        };
    }

    @Override
    protected Object createBody(DliException exception) {
        return new VpcErrorResponse(exception.errorCode().code(), exception.getMessage());
    }
}
