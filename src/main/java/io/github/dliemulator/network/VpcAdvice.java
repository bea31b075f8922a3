package io.github.dliemulator.network;

import io.github.dliemulator.network.refusal.VpcError;
import io.github.dliemulator.network.refusal.VpcRefusal;
import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.DliException;
import io.github.dliemulator.web.refusal.RefusalAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** VPC's words for what is refused. */
@RestControllerAdvice(assignableTypes = VpcController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VpcAdvice extends RefusalAdvice {

    private final VpcError invalid;

    VpcAdvice() {
        this(VpcError.INVALID_VPC);
    }

    /** @param invalid what is said of a request that cannot be understood */
    private VpcAdvice(VpcError invalid) {
        this.invalid = invalid;
    }

    /** Of subnets a bad request is another code. */
    @RestControllerAdvice(assignableTypes = SubnetController.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfSubnets extends VpcAdvice {

        OfSubnets() {
            super(VpcError.INVALID_SUBNET);
        }
    }

    @Override
    protected DliException inOwnWords(DliException refusal) {
        return refusal.refusal() instanceof DliError why && !why.isFromGateway() ? inOwnWords(why, refusal) : refusal;
    }

    private DliException inOwnWords(DliError why, DliException refusal) {
        return switch (why) {
            case UNAUTHENTICATED, INVALID_TOKEN -> VpcError.INVALID_TOKEN.plainly();
            case FOREIGN_TOKEN -> VpcError.FOREIGN_TOKEN.plainly();
            case PERMISSION_DENIED -> VpcError.PERMISSION_DENIED.plainly();
            case INTERNAL ->
                refusal.getMessage().equals(why.text())
                        ? VpcError.INTERNAL.plainly()
                        : VpcError.INTERNAL.because("%s", refusal.getMessage());
            case UNSUPPORTED_MEDIA_TYPE -> VpcError.UNSUPPORTED_MEDIA_TYPE.plainly();
            case BODY_TOO_LARGE -> VpcError.BODY_TOO_LARGE.because("%s", refusal.getMessage());
            case QUOTA_EXCEEDED -> VpcError.QUOTA_EXCEEDED.because("%s", refusal.getMessage());
            default -> invalid.because("%s", refusal.getMessage());
        };
    }

    @Override
    protected Object body(DliException refusal) {
        return new VpcRefusal(refusal.refusal().code(), refusal.getMessage());
    }
}
