package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the role in which a request was allowed.
 *
 * @param role the provider's name of it, such as {@code commission-3-lead}
 * @param could the person's roles that allow it as well, this one among them: a deputy heads two
 *     commissions
 */
public record Acting(Person person, String role, List<String> could) {

    private static final String ATTRIBUTE = Acting.class.getName();

    void rememberIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who acts in this request, or null where everybody may. */
    public static @Nullable Acting of(HttpServletRequest request) {
        return (Acting) request.getAttribute(ATTRIBUTE);
    }
}
