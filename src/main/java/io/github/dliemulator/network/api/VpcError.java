package io.github.dliemulator.network.api;

import io.github.dliemulator.web.error.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Error codes of the VPC API (vpc_api_0003). */
public enum VpcError implements ErrorCode {
    // spotless:off
    NO_SUCH_VPC            (404, "VPC.0003", "VPC does not exist."),
    FOREIGN_TOKEN          (400, "VPC.0007", "urlTenantId is not equal tokenTenantId"),
    INVALID_TOKEN          (401, "VPC.0008", "Invalid token in the header."),
    INVALID_VPC            (400, "VPC.0101", "Param is invalid."),
    BODY_TOO_LARGE         (413, "VPC.0101", "The request body is too large"), // no page gives a code for these two
    UNSUPPORTED_MEDIA_TYPE (415, "VPC.0101", "unsupported media Type"),
    VPC_HAS_SUBNETS        (409, "VPC.0104", "Router contains subnets, please delete subnet first."),
    INTERNAL               (500, "VPC.0105", "Neutron Error."),
    VPC_IN_USE             (409, "VPC.0108", "Router is used not allow deleted."),
    QUOTA_EXCEEDED         (409, "VPC.0114", "Quota exceeded."), // no page gives a code for the quota of subnets
    VPC_NAME_EXISTS        (400, "VPC.0115", "The router name has exist."),
    VPC_TOO_NARROW         (400, "VPC.0117", "Cidr can not contain subnetList cidr."),
    INVALID_SUBNET         (400, "VPC.0201", "Subnet is invalid."),
    NO_SUCH_SUBNET         (404, "VPC.0202", "Query subnet fail."),
    SUBNET_OUTSIDE_VPC     (400, "VPC.0203", "Subnet is not in the range of VPC."),
    SUBNET_OVERLAPS        (400, "VPC.0204", "The subnet has already existed in the VPC, or has been in conflict with the VPC subnet."),
    SUBNET_OF_ANOTHER_VPC  (404, "VPC.0207", "Subnet does not belong to the VPC."),
    SUBNET_IN_USE          (409, "VPC.0209", "subnet is still used ,such as computer,LB."), // 500 on the page, which would look like a defect of the emulator
    INVALID_SUBNET_CIDR    (400, "VPC.0212", "The subnet cidr is not valid."),
    PERMISSION_DENIED      (403, "VPC.2701", "Token not allowed to do this action.");
    // spotless:on

    private final HttpStatus status;
    private final String code;
    private final String text;

    VpcError(int status, String code, String text) {
        this.status = HttpStatus.valueOf(status);
        this.code = code;
        this.text = text;
    }

    @Override
    public HttpStatusCode status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String text() {
        return text;
    }
}
