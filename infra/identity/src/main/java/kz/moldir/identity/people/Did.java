package kz.moldir.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a form did, told once on the page that it leads to: a word of {@code
 * identity.people.did.<word>}. Whoever opens that address again reads that it was saved.
 */
final class Did {

    private Did() {}

    /** Tells the next page. */
    static void tell(HttpServletRequest request, String what) {
        RequestContextUtils.getOutputFlashMap(request).put("did", what);
    }
}
