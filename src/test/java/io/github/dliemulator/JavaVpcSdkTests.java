package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.*;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own SDK for VPC, unmodified, creates the networks that connections lead to, and understands every refusal. */
class JavaVpcSdkTests extends EmulatorTest {

    private VpcClient sdk;

    @BeforeEach
    void setUpSdk() {
        sdk = VpcClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk("AKIDEXAMPLE0000000001")
                        .withSk("any secret will do")
                        .withProjectId(project))
                .withEndpoints(List.of("http://localhost:" + port))
                .build();
    }

    @Test
    void vpcsAreCreatedReadUpdatedAndDeleted() {
        Vpc created = createVpc();
        assertThat(created.getStatus()).isEqualTo(Vpc.StatusEnum.OK);
        assertThat(created.getCreatedAt().toInstant()).isEqualTo(Instant.parse(T0));

        assertThat(sdk.listVpcs(new ListVpcsRequest().withLimit(10)).getVpcs()).containsExactly(created);
        assertThat(sdk.listVpcs(new ListVpcsRequest().withMarker(created.getId()))
                        .getVpcs())
                .isEmpty();

        advance("1h");
        sdk.updateVpc(new UpdateVpcRequest()
                .withVpcId(created.getId())
                .withBody(body -> body.withVpc(vpc -> vpc.withName("other").withDescription("d"))));
        Vpc changed =
                sdk.showVpc(new ShowVpcRequest().withVpcId(created.getId())).getVpc();
        assertThat(changed.getName()).isEqualTo("other");
        assertThat(changed.getCidr()).isEqualTo("192.168.0.0/16");
        assertThat(changed.getUpdatedAt()).isAfter(changed.getCreatedAt());

        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(created.getId()));
        assertThat(sdk.listVpcs(new ListVpcsRequest()).getVpcs()).isEmpty();
    }

    @Test
    void subnetsAreCreatedReadUpdatedAndDeleted() {
        String vpc = createVpc().getId();
        Subnet created = createSubnet(vpc);
        assertThat(created.getStatus()).isEqualTo(Subnet.StatusEnum.ACTIVE);
        assertThat(created.getNeutronNetworkId()).isEqualTo(created.getId());
        assertThat(created.getDnsList()).containsExactly("100.125.4.25");
        assertThat(created.getExtraDhcpOpts())
                .extracting(ExtraDhcpOption::getOptName)
                .containsExactly(ExtraDhcpOption.OptNameEnum.NTP);
        assertThat(sdk.listSubnets(new ListSubnetsRequest().withVpcId(vpc).withLimit(1))
                        .getSubnets())
                .containsExactly(created);

        SubnetResult changed = sdk.updateSubnet(new UpdateSubnetRequest()
                        .withVpcId(vpc)
                        .withSubnetId(created.getId())
                        .withBody(body -> body.withSubnet(
                                subnet -> subnet.withName("other").withDhcpEnable(false))))
                .getSubnet();
        assertThat(changed.getStatus()).isEqualTo(SubnetResult.StatusEnum.ACTIVE);
        Subnet shown = sdk.showSubnet(new ShowSubnetRequest().withSubnetId(created.getId()))
                .getSubnet();
        assertThat(shown.getName()).isEqualTo("other");
        assertThat(shown.getDhcpEnable()).isFalse();

        sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(created.getId()));
        assertThat(sdk.listSubnets(new ListSubnetsRequest()).getSubnets()).isEmpty();
    }

    @Test
    void tagsAreAddedAndRemoved() {
        String vpc = createVpc().getId();
        sdk.batchCreateVpcTags(new BatchCreateVpcTagsRequest()
                .withVpcId(vpc)
                .withBody(body -> body.withAction(BatchCreateVpcTagsRequestBody.ActionEnum.CREATE)
                        .withTags(List.of(new ResourceTag().withKey("a").withValue("1")))));
        assertThat(sdk.showVpcTags(new ShowVpcTagsRequest().withVpcId(vpc)).getTags())
                .extracting(ResourceTag::getKey)
                .containsExactly("a", "team");
        String subnet = createSubnet(vpc).getId();
        sdk.batchCreateSubnetTags(new BatchCreateSubnetTagsRequest()
                .withSubnetId(subnet)
                .withBody(body -> body.withAction(BatchCreateSubnetTagsRequestBody.ActionEnum.CREATE)
                        .withTags(List.of(new ResourceTag().withKey("b").withValue("2")))));
        assertThat(sdk.showSubnetTags(new ShowSubnetTagsRequest().withSubnetId(subnet))
                        .getTags())
                .extracting(ResourceTag::getValue)
                .containsExactly("2");
    }

    @Test
    void errorResponsesAreParsed() {
        Vpc vpc = createVpc();
        createSubnet(vpc.getId());
        ServiceResponseException unknown = catchThrowableOfType(
                ServiceResponseException.class, () -> sdk.showSubnet(new ShowSubnetRequest().withSubnetId("nope")));
        assertThat(unknown.getHttpStatusCode()).isEqualTo(404);
        assertThat(unknown.getErrorCode()).isEqualTo("VPC.0202");
        assertThat(unknown.getErrorMsg()).isEqualTo("Query resource by id nope fail.the subnet could not be found.");
        assertThat(unknown.getRequestId()).isNotEmpty();
        ServiceResponseException inUse = catchThrowableOfType(
                ServiceResponseException.class, () -> sdk.deleteVpc(new DeleteVpcRequest().withVpcId(vpc.getId())));
        assertThat(inUse.getHttpStatusCode()).isEqualTo(409);
        assertThat(inUse.getErrorCode()).isEqualTo("VPC.0104");
    }

    private Vpc createVpc() {
        return sdk.createVpc(new CreateVpcRequest()
                        .withBody(body -> body.withVpc(vpc -> vpc.withName("vpc")
                                .withCidr("192.168.0.0/16")
                                .withEnterpriseProjectId("0")
                                .withTags(List.of("team*data")))))
                .getVpc();
    }

    private Subnet createSubnet(String vpc) {
        return sdk.createSubnet(new CreateSubnetRequest()
                        .withBody(body -> body.withSubnet(subnet -> subnet.withName("subnet")
                                .withCidr("192.168.20.0/24")
                                .withGatewayIp("192.168.20.1")
                                .withVpcId(vpc)
                                .withPrimaryDns("100.125.4.25")
                                .withExtraDhcpOpts(List.of(new ExtraDhcpOption()
                                        .withOptName(ExtraDhcpOption.OptNameEnum.NTP)
                                        .withOptValue("10.100.0.33"))))))
                .getSubnet();
    }
}
