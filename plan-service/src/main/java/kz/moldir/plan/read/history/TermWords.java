package kz.moldir.plan.read.history;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** A term of office in words of a language. */
record TermWords(Messages messages, Locale locale, Dates dates) {

    String of(String code) {
        RosterTerm term = RosterTerm.ofCode(code);
        return Stream.of(
                        term.commission() == null
                                ? null
                                : messages.text(locale, "ui.word.commission", term.commission()),
                        term.role() == null
                                ? null
                                : messages.text(locale, "roster.role." + term.role()),
                        day("roster.from", term.from()),
                        day("roster.until", term.until()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String day(String key, @Nullable LocalDate day) {
        return day == null ? null : messages.text(locale, key, dates.day(day));
    }
}
