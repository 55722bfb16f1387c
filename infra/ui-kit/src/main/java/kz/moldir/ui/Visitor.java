package kz.moldir.ui;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page; templates see it as {@code visitor}.
 *
 * @param name as it is shown, or null when nobody is signed in
 * @param roles in words, separated by commas
 * @param signIn where to sign in, or null where the page does not offer it
 * @param token against forged requests, for what htmx sends; null when nobody is signed in
 * @param may whether a page at an address is for this visitor
 */
public record Visitor(
        @Nullable String name,
        String roles,
        @Nullable String signIn,
        @Nullable String token,
        Predicate<String> may) {

    /** What is for everybody, where nobody signs in. */
    public static final Visitor ANYBODY = new Visitor(null, "", null, null, address -> true);

    /** What htmx adds to each request, as JSON, or null. */
    public @Nullable String headers() {
        return token == null ? null : "{\"X-CSRF-TOKEN\":\"" + token + "\"}";
    }

    /** Whether any of these links is shown. */
    public boolean mayOpenAny(List<Layout.Link> links) {
        return links.stream().anyMatch(link -> mayOpen(link.href()));
    }

    /** Whether a link to an address is shown. */
    public boolean mayOpen(String address) {
        return may.test(address);
    }
}
