package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person in the role in which a request was allowed.
 *
 * @param role the provider's name of it, such as {@code commission-3-lead}
 * @param could the person's roles that allow it as well, this one among them: a deputy heads two
 *     commissions; own ones first
 * @param lent by role that is no own one here: for whom the person acts in it
 */
public record Acting(Person person, String role, List<String> could, Map<String, String> lent) {

    /** Somebody whom no invitation of an absent person let in. */
    public Acting(Person person, String role, List<String> could) {
        this(person, role, could, person.lent());
    }

    /** Whether it is allowed in one of these roles, own or lent. */
    public boolean may(Role... some) {
        return Role.anyOf(could, some);
    }

    private static final String ATTRIBUTE = Acting.class.getName();

    void rememberIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who acts in this request, or null where everybody may. */
    public static @Nullable Acting of(HttpServletRequest request) {
        return (Acting) request.getAttribute(ATTRIBUTE);
    }
}
