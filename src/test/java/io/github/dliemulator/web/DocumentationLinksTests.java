package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.openapi.DocumentationLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentationLinksTests {

    @ParameterizedTest
    @CsvSource({
        "dli_02_0187, https://support.huaweicloud.com/intl/en-us/api-dli/dli_02_0187.html",
        "dli_01_0488, https://support.huaweicloud.com/intl/en-us/usermanual-dli/dli_01_0488.html",
        "dli_03_0257, https://support.huaweicloud.com/intl/en-us/dli_faq/dli_03_0257.html",
        "iam_30_0001, https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html",
        "vpc_subnet01_0003, https://support.huaweicloud.com/intl/en-us/api-vpc/vpc_subnet01_0003.html",
        "vpc_tag_0002, https://support.huaweicloud.com/intl/en-us/api-vpc/vpc_tag_0002.html",
        "subnet_tag_0004, https://support.huaweicloud.com/intl/en-us/api-vpc/subnet_tag_0004.html",
    })
    void pageIdsBecomeAddresses(String pageId, String url) {
        assertThat(DocumentationLinks.url(pageId)).contains(url);
    }

    @Test
    void pagesWithoutAnAddressStayText() {
        assertThat(DocumentationLinks.addTo("Terraform, en-us_topic_0057845574 and dli_02_0194"))
                .isEqualTo("Terraform, en-us_topic_0057845574 and"
                        + " [dli_02_0194](https://support.huaweicloud.com/intl/en-us/api-dli/dli_02_0194.html)");
    }
}
