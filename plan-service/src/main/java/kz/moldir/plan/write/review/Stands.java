package kz.moldir.plan.write.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a row of an approved plan, or was decided of it, so that a file changes the row
 * only where a person says so who has read this.
 */
record Stands(What what, @Nullable LocalDate day) {

    /** What it is. */
    enum What {
        HELD,
        TOOK_PLACE,
        CANCELLED,
        CARRIED_OVER,
        MOVED,
        AGREED,
        /** The amendment that is being written says something else than the file and the plan. */
        AMENDED,
        /** The amendment that is being written adds the row that the file lacks. */
        ADDED,
        /** The amendment that is being written takes out the row that the file has. */
        TAKEN_OUT,
        /** An earlier amendment took out the row that the file has. */
        EXCLUDED
    }

    /** What says by itself whether the file has the row. */
    private static final Set<What> ALREADY_SAID =
            EnumSet.of(What.ADDED, What.TAKEN_OUT, What.EXCLUDED);

    /** By which an acceptance remembers that it was read. */
    String key() {
        return day == null ? what.name() : what.name() + " " + day;
    }

    /**
     * The question to whoever decides.
     *
     * @param gone whether the file lacks the row, so that taking it out is what is asked
     */
    String said(boolean gone, Messages messages, Locale locale) {
        String key =
                "plan.review.stands."
                        + what.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (gone && !ALREADY_SAID.contains(what) ? ".gone" : "");
        return day == null
                ? messages.text(locale, key)
                : messages.text(
                        locale, key, new Dates(Language.of(locale), ZoneOffset.UTC).day(day));
    }
}
