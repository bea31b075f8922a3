package io.github.dliemulator.web.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the pages of the cloud's documentation by their IDs, for example {@code dli_02_0187}. */
public final class DocumentationLinks {

    private static final String BASE_URL = "https://support.huaweicloud.com/intl/en-us/";

    /** The books of the documentation by the beginning of their page IDs. */
    private static final Map<String, String> BOOKS = Map.of(
            "dli_01", "usermanual-dli",
            "dli_02", "api-dli",
            "dli_03", "dli_faq",
            "dli_07", "productdesc-dli",
            "iam", "api-iam",
            "vpc", "api-vpc",
            "subnet_tag", "api-vpc");

    private static final Pattern PAGE_ID =
            Pattern.compile("\\b(?<book>dli_\\d\\d|iam|vpc|subnet_tag)_(?:[a-z]+\\d*_|\\d\\d_)?\\d{4}\\b");

    private static final Pattern LINK = Pattern.compile("\\[?(?<!/)(%s)(?:]\\([^)]*\\))?".formatted(PAGE_ID));

    private DocumentationLinks() {}

    /** Returns the address of a page; empty for pages that only Open Telekom Cloud publishes. */
    public static Optional<String> url(String pageId) {
        Matcher matcher = PAGE_ID.matcher(pageId);
        return matcher.matches() && BOOKS.containsKey(matcher.group("book"))
                ? Optional.of(BASE_URL + BOOKS.get(matcher.group("book")) + "/" + pageId + ".html")
                : Optional.empty();
    }

    /** Makes each page ID in a Markdown text a link, also one that is a link to another address. */
    public static String addTo(String markdown) {
        return LINK.matcher(markdown).replaceAll(page -> link(page.group(1)));
    }

    private static String link(String pageId) {
        return url(pageId).map(url -> "[%s](%s)".formatted(pageId, url)).orElse(pageId);
    }
}
