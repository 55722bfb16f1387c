package kz.moldir.plan.read.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Consent;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Listing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/** What of a row does not follow from its words, and so needs a column of its own. */
final class Corrected {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Map<Field, String> cells = new EnumMap<>(Field.class);

    private Corrected() {}

    /**
     * The cells of the further columns.
     *
     * @param read the row as an import would read its words
     * @param word the name of a value in the table's language
     */
    static Map<Field, String> of(Row row, PlannedRow read, Function<Enum<?>, String> word) {
        Corrected corrected = new Corrected();
        corrected.cells.put(Field.ID, row.id());
        corrected.text(Field.TITLE_RU, row.title().ru(), read.title().ru());
        corrected.text(Field.TITLE_KK, row.title().kk(), read.title().kk());
        corrected.text(Field.TITLE_EN, row.title().en(), read.title().en());
        corrected.list(Field.KINDS, row.kinds(), read.kinds(), word::apply);
        corrected.timeframe(row.timeframe(), read.timeframe(), word);
        corrected.responsible(row.responsible(), read.responsible());
        corrected.list(
                Field.SUBJECTS,
                row.subjects(),
                read.subjects(),
                subject -> word.apply(subject.kind()) + ": " + subject.name());
        corrected.list(
                Field.EXTERNAL,
                row.external(),
                read.external(),
                external -> word.apply(Consent.of(external)) + ": " + external.who());
        if (!row.organiser().equals(read.organiser())) {
            corrected.cells.put(Field.ORGANISER, organiser(row.organiser(), word));
        }
        corrected.text(Field.NOTE, row.note(), read.note());
        corrected.text(Field.NOTE_KK, row.noteKk(), read.noteKk());
        if (row.told() != Disclosure.OPEN) {
            corrected.cells.put(Field.DISCLOSURE, word.apply(row.told()));
        }
        return corrected.cells;
    }

    private static String organiser(Organiser organiser, Function<Enum<?>, String> word) {
        String kind = word.apply(organiser.kind());
        return organiser.name() == null ? kind : kind + ": " + organiser.name();
    }

    private void timeframe(Timeframe is, Timeframe read, Function<Enum<?>, String> word) {
        text(Field.TIMEFRAME, is.text(), read.text());
        if (is.kind() != read.kind()) {
            cells.put(Field.TIMEFRAME_KIND, word.apply(is.kind()));
        }
        day(Field.START, is.start(), read.start());
        day(Field.END, is.end(), read.end());
    }

    private void responsible(Responsible is, Responsible read) {
        text(Field.RESPONSIBLE, is.text(), read.text());
        list(Field.COMMISSIONS, is.commissions(), read.commissions(), text -> text);
        list(Field.COMMITTEES, is.committees(), read.committees(), text -> text);
        list(Field.PERSONS, is.persons(), read.persons(), text -> text);
        list(Field.GROUPS, is.groups(), read.groups(), text -> text);
        text(Field.RESPONSIBLE_NOTE, is.note(), read.note());
    }

    private void text(Field field, @Nullable String is, @Nullable String read) {
        if (!Objects.equals(is, read)) {
            cells.put(field, Listing.of(is == null ? "" : is));
        }
    }

    private void day(Field field, @Nullable LocalDate is, @Nullable LocalDate read) {
        if (!Objects.equals(is, read)) {
            cells.put(field, is == null ? Listing.NOTHING : DAY.format(is));
        }
    }

    private <T> void list(Field field, List<T> is, List<T> read, Function<T, String> text) {
        if (!is.equals(read)) {
            cells.put(field, Listing.of(is.stream().map(text).toList()));
        }
    }
}
