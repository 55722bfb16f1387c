package kz.moldir.plan.read.activities;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Owners;
import kz.moldir.kit.access.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What whoever reads now is told of an activity. Outside of a request, and where a page is for
 * everybody and shows none of it, nothing is taken away.
 */
public final class Reader {

    private static final Allowed INSIDE =
            Objects.requireNonNull(InsideOnly.class.getAnnotation(Allowed.class));

    private Reader() {}

    /**
     * Whether the page of the carrying out of an activity is theirs, and with it minutes,
     * documents, decisions and what letters say.
     *
     * @param commissions whose matter it is
     */
    public static boolean looksInside(List<String> commissions) {
        Acting acting = acting();
        return acting == null || looksInside(acting, commissions);
    }

    /** Whether they read as the press, to whom less is told. */
    public static boolean asPress() {
        Acting acting = acting();
        return acting != null && asPress(acting.could());
    }

    static boolean asPress(List<String> roles) {
        return !roles.isEmpty() && roles.getFirst().equals("press");
    }

    static boolean looksInside(Acting acting, List<String> commissions) {
        return Rules.may(
                INSIDE, acting.person(), new Owners(Set.copyOf(commissions), Set.of(), true));
    }

    /**
     * An activity as they see it, who may not look inside: without what letters say.
     *
     * @param commissions whose matter it is
     */
    public static PlannedActivity seen(PlannedActivity activity, List<String> commissions) {
        return looksInside(commissions) ? activity : activity.withoutLetters();
    }

    private static @Nullable Acting acting() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Acting.of(now.getRequest())
                : null;
    }
}
