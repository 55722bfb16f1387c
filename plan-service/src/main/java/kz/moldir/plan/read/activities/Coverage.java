package kz.moldir.plan.read.activities;

import java.util.List;
import java.util.Locale;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.Publication.Medium;
import org.jspecify.annotations.Nullable;

/** Where results were published; what is said before an activity is no result. */
public enum Coverage {
    SITE(Medium.SITE),
    SOCIAL(Medium.SOCIAL),
    PRESS(Medium.PRESS),

    /** Published, but on no social network, as far as the links say. */
    NO_SOCIAL(null);

    private final @Nullable Medium medium;

    Coverage(@Nullable Medium medium) {
        this.medium = medium;
    }

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this is so of a row. */
    public boolean of(PlannedActivity row) {
        return medium == null
                ? row.state().equals("covered") && !on(row.publications(), Medium.SOCIAL)
                : on(row.publications(), medium);
    }

    static boolean onNoSocialNetwork(List<Publication> publications) {
        return !on(publications.stream().map(Published::of).toList(), Medium.SOCIAL);
    }

    private static boolean on(List<Published> publications, Medium wanted) {
        return publications.stream()
                .anyMatch(
                        each -> each.kind() == Publication.Kind.RESULT && each.medium() == wanted);
    }
}
