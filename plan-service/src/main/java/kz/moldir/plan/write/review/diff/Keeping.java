package kz.moldir.plan.write.review.diff;

import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.given.Earlier;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Telling;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row whose words were written anew: what nobody touched stays, and so does what a person had
 * corrected of it by hand, which is what the old words alone do not say.
 */
public final class Keeping {

    private final Row before;
    private final PlannedRow was;
    private final PlannedRow read;
    private final Set<Field> given;
    private final boolean title;
    private final boolean when;
    private final boolean who;
    private final boolean note;

    private Keeping(Row before, PlannedRow was, PlannedRow read, Words words, Set<Field> given) {
        Words old = Words.of(before);
        this.before = before;
        this.was = was;
        this.read = read;
        this.given = given;
        this.title = old.title().equals(words.title());
        this.when = old.timeframe().equals(words.timeframe());
        this.who = old.responsible().equals(words.responsible());
        this.note = old.note().equals(words.note());
    }

    /**
     * The row as it is from now on.
     *
     * @param read what the new words say
     * @param words the new words
     * @param given what somebody said of the row beside its words, which stands above all
     * @param reader understands the old words
     */
    public static PlannedRow of(
            Row before, PlannedRow read, Words words, Set<Field> given, RowReader reader) {
        Words old = Words.of(before);
        PlannedRow was = old.equals(words) ? read : reader.read(raw(old), question -> {});
        return new Keeping(before, was, read, words, given).result();
    }

    private static RawRow raw(Words words) {
        return new RawRow(
                1,
                words.title(),
                words.timeframe(),
                words.responsible(),
                words.note(),
                Map.of(),
                1,
                1,
                "");
    }

    private PlannedRow result() {
        return new PlannedRow(
                read.id(),
                read.number(),
                title(),
                either(
                        Field.KINDS,
                        title || !before.kinds().equals(was.kinds()),
                        before.kinds(),
                        read.kinds()),
                timeframe(),
                responsible(),
                either(
                        Field.SUBJECTS,
                        title || !before.subjects().equals(was.subjects()),
                        before.subjects(),
                        read.subjects()),
                either(
                        Field.ORGANISER,
                        title || !before.organiser().equals(was.organiser()),
                        before.organiser(),
                        read.organiser()),
                either(
                        Field.EXTERNAL,
                        (who && note) || !before.external().equals(was.external()),
                        before.external(),
                        read.external()),
                either(Field.NOTE, when && note, before.note(), read.note()),
                either(Field.NOTE_KK, true, before.noteKk(), read.noteKk()),
                disclosure(),
                continues(),
                read.warnings(),
                read.source());
    }

    private @Nullable Telling disclosure() {
        Disclosure kept = before.disclosure();
        return (read.disclosure() != null || kept == null)
                ? read.disclosure()
                : Telling.valueOf(kept.name());
    }

    private @Nullable Earlier continues() {
        Continues kept = before.continues();
        Earlier now = read.continues();
        if (kept == null) {
            return now;
        }
        Earlier was =
                new Earlier(
                        kept.activityId(),
                        kept.year(),
                        kept.half(),
                        kept.number(),
                        Earlier.Why.valueOf(kept.reason().name()));
        return now == null || (now.activityId().equals(was.activityId()) && now.why() == was.why())
                ? was
                : now;
    }

    private LocalizedText title() {
        LocalizedText now = read.title();
        LocalizedText kept = title ? before.title() : retitled(before.title(), now);
        return new LocalizedText(
                either(Field.TITLE_RU, true, kept.ru(), now.ru()),
                either(Field.TITLE_KK, true, kept.kk(), now.kk()),
                either(Field.TITLE_EN, true, kept.en(), now.en()));
    }

    /** The language that was shown says what was written now; the others keep what they said. */
    private static LocalizedText retitled(LocalizedText old, LocalizedText now) {
        boolean russian = old.ru() != null;
        boolean kazakh = !russian && old.kk() != null;
        String ru = now.ru();
        String kk = ru == null ? now.kk() : null;
        String en = ru == null && kk == null ? now.en() : null;
        return new LocalizedText(
                ru != null ? ru : russian ? null : old.ru(),
                kk != null ? kk : kazakh ? null : old.kk(),
                en != null ? en : russian || kazakh ? old.en() : null);
    }

    private Timeframe timeframe() {
        Timeframe old = before.timeframe();
        Timeframe now = read.timeframe();
        return new Timeframe(
                now.text(),
                either(Field.TIMEFRAME_KIND, when, old.kind(), now.kind()),
                either(Field.START, when, old.start(), now.start()),
                either(Field.END, when, old.end(), now.end()));
    }

    private Responsible responsible() {
        Responsible old = before.responsible();
        Responsible now = read.responsible();
        return new Responsible(
                now.text(),
                either(Field.COMMISSIONS, who, old.commissions(), now.commissions()),
                either(Field.COMMITTEES, who, old.committees(), now.committees()),
                either(Field.PERSONS, who, old.persons(), now.persons()),
                either(Field.GROUPS, who, old.groups(), now.groups()),
                either(Field.RESPONSIBLE_NOTE, who, old.note(), now.note()));
    }

    private <T extends @Nullable Object> T either(Field field, boolean stays, T old, T now) {
        return stays && !given.contains(field) ? old : now;
    }
}
