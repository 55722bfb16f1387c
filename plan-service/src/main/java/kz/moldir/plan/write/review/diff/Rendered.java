package kz.moldir.plan.write.review.diff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.title.TitleReader;
import kz.moldir.plan.events.Row;

/**
 * A row of an official document that this service made, read again. What the document said in
 * another language is said in the draft's own words; what a person wrote anew stays, and is said of
 * the language in which it is written.
 *
 * @param row as it is to be compared
 * @param translated what it says of a language that is not the draft's first one
 */
public record Rendered(PlannedRow row, Set<Field> translated) {

    /**
     * The row of the file beside that of the draft.
     *
     * @param renderings of the draft's row as it is now: words of an earlier state are a change
     */
    public static Rendered of(Row before, PlannedRow read, Renderings renderings) {
        Words old = Words.of(before);
        Words now = Words.of(read);
        if (read.id() != null || old.equals(now)) {
            return new Rendered(read, Set.of());
        }
        return new Reading(before, read, old, now, renderings.of(before)).result();
    }

    private record Reading(
            Row before, PlannedRow read, Words old, Words now, List<Words> renderings) {

        Rendered result() {
            Set<Field> translated = EnumSet.noneOf(Field.class);
            Timeframe when = read.timeframe();
            Responsible who = read.responsible();
            LocalizedText title = title(translated);
            boolean sameNote = own(Words::note);
            boolean kazakhNote = !sameNote && kazakhNote();
            if (kazakhNote) {
                translated.add(Field.NOTE_KK);
            }
            return new Rendered(
                    read.saying(
                            title,
                            own(Words::timeframe)
                                    ? new Timeframe(
                                            old.timeframe(), when.kind(), when.start(), when.end())
                                    : when,
                            own(Words::responsible)
                                    ? new Responsible(
                                            old.responsible(),
                                            who.commissions(),
                                            who.committees(),
                                            who.persons(),
                                            who.groups(),
                                            who.note())
                                    : who,
                            sameNote || kazakhNote ? before.note() : read.note(),
                            kazakhNote ? read.note() : read.noteKk()),
                    translated);
        }

        /** Whether a document of this service says the draft's own words so. */
        private boolean own(Function<Words, String> part) {
            return !part.apply(now).equals(part.apply(old))
                    && renderings.stream().map(part).anyMatch(part.apply(now)::equals);
        }

        private LocalizedText title(Collection<Field> translated) {
            LocalizedText is = before.title();
            if (own(Words::title)) {
                return is;
            }
            String kk = read.title().kk();
            if (read.title().ru() == null && kk != null && is.ru() != null && is.kk() != null) {
                translated.add(Field.TITLE_KK);
                return new LocalizedText(is.ru(), kk, is.en());
            }
            return read.title();
        }

        /** Whether a person wrote other Kazakh words than the draft has beside its note. */
        private boolean kazakhNote() {
            String note = read.note();
            return before.noteKk() != null
                    && note != null
                    && !now.note().equals(old.note())
                    && TitleReader.kazakh(note);
        }
    }
}
