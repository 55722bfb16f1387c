package kz.moldir.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page; templates see it as {@code visitor}.
 *
 * @param name as it is shown, or null when nobody is signed in
 * @param roles in words, separated by commas
 * @param signIn where to sign in, or null where the page does not offer it
 * @param token against forged requests, for what htmx sends; null when nobody is signed in
 * @param may whether this visitor may ask for an address by a method
 * @param places the other services in which this visitor has work
 * @param mark by which a browser knows the account again, in whichever language; null when nobody
 *     is signed in
 */
public record Visitor(
        @Nullable String name,
        String roles,
        @Nullable String signIn,
        @Nullable String token,
        BiPredicate<String, String> may,
        List<Place> places,
        @Nullable String mark) {

    private static final int MARK = 8;

    /**
     * Another service.
     *
     * @param service part of its message key, such as "plan"
     * @param href where the visitor's work begins there
     */
    public record Place(String service, String href) {}

    /** Somebody who has no work elsewhere. */
    public Visitor(
            @Nullable String name,
            String roles,
            @Nullable String signIn,
            @Nullable String token,
            BiPredicate<String, String> may) {
        this(name, roles, signIn, token, may, List.of(), null);
    }

    /** Somebody whose browser keeps nothing. */
    public Visitor(
            @Nullable String name,
            String roles,
            @Nullable String signIn,
            @Nullable String token,
            BiPredicate<String, String> may,
            List<Place> places) {
        this(name, roles, signIn, token, may, places, null);
    }

    /** What is for everybody, where nobody signs in. */
    public static final Visitor ANYBODY =
            new Visitor(null, "", null, null, (method, address) -> true);

    /** The mark of an account: nothing of it can be read there. */
    public static String markOf(String account) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("mark " + account).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, MARK);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** What htmx adds to each request, as JSON, or null. */
    public @Nullable String headers() {
        return token == null ? null : "{\"X-CSRF-TOKEN\":\"" + token + "\"}";
    }

    /**
     * Where this visitor's way through a site begins, or null where nothing of it is open. Nobody
     * begins at the first page, which asks for a sign-in if need be.
     */
    public @Nullable String home(Layout layout) {
        return name == null ? layout.to("") : firstOpen(layout);
    }

    private @Nullable String firstOpen(Layout layout) {
        return Stream.concat(
                        Stream.of(layout.to("")), layout.menu().stream().map(Layout.Link::href))
                .filter(this::mayOpen)
                .findFirst()
                .orElse(null);
    }

    /** Whether any of these links is shown. */
    public boolean mayOpenAny(List<Layout.Link> links) {
        return links.stream().anyMatch(link -> mayOpen(link.href()));
    }

    /** Whether a link to an address is shown. */
    public boolean mayOpen(String address) {
        return may.test("GET", address);
    }

    /** Whether a page about one object is for this visitor; a menu does not ask whose it is. */
    public boolean mayOpenThis(String address) {
        return may.test("HEAD", address);
    }

    /** Whether a form that is sent to an address is shown. */
    public boolean maySend(String address) {
        return may.test("POST", address);
    }

    /** Whether any form is shown that is sent to an address which ends with one of these. */
    public boolean maySendAny(String base, List<String> ends) {
        return ends.stream().anyMatch(end -> maySend(base + end));
    }
}
