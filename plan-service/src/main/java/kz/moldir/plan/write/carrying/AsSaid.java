package kz.moldir.plan.write.carrying;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.time.Days;
import org.jspecify.annotations.Nullable;

/** What was said, or what counts where nothing was. */
record AsSaid(Council council) {

    /** The day that was said, or today. */
    LocalDate day(@Nullable LocalDate given, Caller caller) {
        Days.check("date", given);
        return Objects.requireNonNullElseGet(given, () -> today(caller));
    }

    LocalDate today(Caller caller) {
        return council.today(caller.clock());
    }

    /** The words, or null where there are none. */
    static @Nullable String words(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
