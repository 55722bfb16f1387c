package kz.moldir.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import kz.moldir.identity.account.Account;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a form did, told once on the page that it leads to: a word of {@code
 * identity.people.did.<word>}. Whoever opens that address again reads that it was saved.
 */
final class Did {

    private Did() {}

    /** What disabling or enabling came to: who is enabled may have no term to sign in in. */
    static String access(Account after, LocalDate today) {
        return switch (after.status(today)) {
            case "disabled" -> "disabled";
            case "before" -> "enabledBefore";
            case "after" -> "enabledEnded";
            default -> "enabled";
        };
    }

    /** What other roles or another term came to: whose term has ended does not sign in again. */
    static String changed(Account before, Account after, LocalDate today) {
        return switch (after.status(today)) {
            case "disabled" -> "accessDisabled";
            case "before" -> "accessBefore";
            case "after" -> before.hasEnded(today) ? "accessOver" : "accessEnded";
            case "invited" -> before.hasEnded(today) ? "accessAgain" : "accessSaved";
            default -> before.hasEnded(today) ? "accessAgain" : "access";
        };
    }

    /** Tells the next page. */
    static void tell(HttpServletRequest request, String what) {
        RequestContextUtils.getOutputFlashMap(request).put("did", what);
    }
}
