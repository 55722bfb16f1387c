package kz.moldir.monitoring.read.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.KnownVisitors;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.access.RoleWords;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who caused an entry: the role, and whether a deputy acted in it, to all readers; the person
 * to the secretariat and the chair.
 */
@Component
public final class Writers {

    private final HttpServletRequest request;
    private final Messages messages;
    private final KnownAccounts accounts;
    private final KnownVisitors visitors;

    Writers(
            HttpServletRequest request,
            Messages messages,
            KnownAccounts accounts,
            KnownVisitors visitors) {
        this.visitors = visitors;
        this.request = request;
        this.messages = messages;
        this.accounts = accounts;
    }

    /** Whether who reads is told names. */
    boolean named() {
        Acting reader = Acting.of(request);
        return reader != null && reader.may(Role.SECRETARIAT, Role.CHAIR);
    }

    /** Whether who reads is this account. */
    public boolean reads(@Nullable String account) {
        Acting reader = Acting.of(request);
        return reader != null && reader.person().subject().equals(account);
    }

    /**
     * In whose name who reads would send a form to an address, or null.
     *
     * @param address behind the language
     */
    public @Nullable String sendsFor(String address) {
        return visitors.sendsFor(request, "/" + Language.of(request).code() + address);
    }

    private String person(String actor, @Nullable String actingFor) {
        String name = accounts.name(actor);
        return actingFor == null
                ? name
                : messages.text(
                        Language.of(request).locale(),
                        "kit.standsIn",
                        name,
                        accounts.name(actingFor));
    }

    /** Who caused it, in words for who reads. */
    public String of(Entry entry) {
        Locale locale = Language.of(request).locale();
        String role =
                entry.actingFor() == null
                        ? RoleWords.of(messages, entry.by(), locale)
                        : RoleWords.byDeputy(messages, entry.by(), locale);
        String actor = entry.actor();
        return actor == null || entry.by().equals("system") || !named()
                ? role
                : role + ", " + person(actor, entry.actingFor());
    }
}
