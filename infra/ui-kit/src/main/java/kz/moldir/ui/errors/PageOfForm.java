package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The page of ours on which a form stands that was sent. It is where its reader comes from, until
 * the form comes back with what is wrong: then it stands at an address that cannot be opened, and
 * its own address names the page.
 */
public final class PageOfForm {

    private static final String NAME = "_page=";

    /** A page of this service, letter by letter. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]*");

    /** Of a request that failed: its page is got (Servlet 6.1). */
    private static final String FAILED = "jakarta.servlet.error.method";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private PageOfForm() {}

    /** Whether a form was sent, and no page asked for. */
    public static boolean wasSent(HttpServletRequest request) {
        Object failed = request.getAttribute(FAILED);
        return !READING.contains(failed == null ? request.getMethod() : failed.toString());
    }

    /** Its path with its query; empty where nobody says it, or says another site's. */
    public static Optional<String> of(HttpServletRequest request) {
        return named(request.getQueryString())
                .or(() -> cameFrom(request))
                .filter(page -> OURS.matcher(page).matches());
    }

    private static Optional<String> cameFrom(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        String own = "://" + request.getHeader("Host") + "/";
        int path = page == null ? -1 : page.indexOf(own);
        if (page == null || path < 0 || !page.substring(0, path).matches("https?")) {
            return Optional.empty();
        }
        String address = page.substring(path + own.length() - 1);
        int query = address.indexOf('?');
        return named(query < 0 ? null : address.substring(query + 1))
                .or(() -> Optional.of(address));
    }

    private static Optional<String> named(@Nullable String query) {
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(each -> each.startsWith(NAME))
                .map(each -> each.substring(NAME.length()))
                .flatMap(PageOfForm::read)
                .findFirst();
    }

    private static Stream<String> read(String encoded) {
        try {
            return Stream.of(UriUtils.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    /** The address to which a form that comes back is sent. */
    static String sentFrom(String page, String address) {
        return named(address.substring(address.indexOf('?') + 1)).isPresent()
                ? address
                : address
                        + (address.contains("?") ? "&" : "?")
                        + NAME
                        + UriUtils.encode(page, StandardCharsets.UTF_8);
    }
}
