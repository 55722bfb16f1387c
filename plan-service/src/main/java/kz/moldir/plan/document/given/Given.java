package kz.moldir.plan.document.given;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import org.jspecify.annotations.Nullable;

/**
 * What columns of their own say of one row; each stands above what was read from the row's words. A
 * value that is not understood is reported and leaves what was read.
 */
public final class Given {

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Map<Field, String> cells;
    private final Vocabulary words;
    private final BiConsumer<Field, String> notUnderstood;

    public Given(
            Map<Field, String> cells, Vocabulary words, BiConsumer<Field, String> notUnderstood) {
        this.cells = cells;
        this.words = words;
        this.notUnderstood = notUnderstood;
    }

    /** The activity's id, or null. */
    public @Nullable String id() {
        return cells.get(Field.ID);
    }

    public LocalizedText title(LocalizedText read) {
        return new LocalizedText(
                text(Field.TITLE_RU, read.ru()),
                text(Field.TITLE_KK, read.kk()),
                text(Field.TITLE_EN, read.en()));
    }

    public List<ActivityKind> kinds(List<ActivityKind> read) {
        return understood(
                Field.KINDS,
                read,
                cell ->
                        Listing.values(cell).stream()
                                .map(word -> known(ActivityKind.class, word))
                                .toList());
    }

    public Timeframe timeframe(Timeframe read) {
        String text = text(Field.TIMEFRAME, read.text());
        return new Timeframe(
                text == null ? "" : text,
                understood(
                        Field.TIMEFRAME_KIND,
                        read.kind(),
                        cell -> known(TimeframeKind.class, cell)),
                day(Field.START, read.start()),
                day(Field.END, read.end()));
    }

    public Responsible responsible(Responsible read) {
        String text = text(Field.RESPONSIBLE, read.text());
        return new Responsible(
                text == null ? "" : text,
                list(Field.COMMISSIONS, read.commissions()),
                list(Field.COMMITTEES, read.committees()),
                list(Field.PERSONS, read.persons()),
                list(Field.GROUPS, read.groups()),
                text(Field.RESPONSIBLE_NOTE, read.note()));
    }

    public List<Subject> subjects(List<Subject> read) {
        return understood(
                Field.SUBJECTS,
                read,
                cell ->
                        Listing.each(
                                cell,
                                one ->
                                        new Subject(
                                                known(Subject.Kind.class, one.word()),
                                                one.value())));
    }

    public Organiser organiser(Organiser read) {
        return understood(
                Field.ORGANISER,
                read,
                cell -> {
                    var one = Listing.Labelled.of(cell);
                    return new Organiser(
                            known(Organiser.Kind.class, one.word()),
                            one.value().isEmpty() ? null : one.value());
                });
    }

    public List<External> external(List<External> read) {
        return understood(
                Field.EXTERNAL,
                read,
                cell ->
                        Listing.each(
                                cell,
                                one ->
                                        new External(
                                                one.value(),
                                                known(Consent.class, one.word()).agreed())));
    }

    public @Nullable String note(@Nullable String read) {
        return text(Field.NOTE, read);
    }

    /** In Kazakh; null where no column says it. */
    public @Nullable String noteKk() {
        return text(Field.NOTE_KK, null);
    }

    /** What may be told of it before it is held; null where no column says so. */
    public @Nullable Telling disclosure() {
        String cell = cells.get(Field.DISCLOSURE);
        if (cell == null) {
            return null;
        }
        Telling told = words.value(Telling.class, cell);
        if (told == null) {
            notUnderstood.accept(Field.DISCLOSURE, cell);
        }
        return told;
    }

    private @Nullable LocalDate day(Field field, @Nullable LocalDate read) {
        String cell = cells.get(field);
        if (cell == null) {
            return read;
        }
        if (cell.equals(Listing.NOTHING)) {
            return null;
        }
        try {
            return cell.indexOf('.') > 0 ? LocalDate.parse(cell, DOTTED) : LocalDate.parse(cell);
        } catch (DateTimeException noDay) {
            notUnderstood.accept(field, cell);
            return read;
        }
    }

    private List<String> list(Field field, List<String> read) {
        String cell = cells.get(field);
        return cell == null ? read : Listing.values(cell);
    }

    private @Nullable String text(Field field, @Nullable String read) {
        String cell = cells.get(field);
        if (cell == null) {
            return read;
        }
        String value = Listing.value(cell);
        return value.isEmpty() ? null : value;
    }

    private <T> T understood(Field field, T read, Function<String, T> meaning) {
        String cell = cells.get(field);
        if (cell == null) {
            return read;
        }
        try {
            return meaning.apply(cell);
        } catch (IllegalArgumentException unknownWord) {
            notUnderstood.accept(field, cell);
            return read;
        }
    }

    private <E extends Enum<E>> E known(Class<E> type, String word) {
        E value = words.value(type, word);
        if (value == null) {
            throw new IllegalArgumentException(word);
        }
        return value;
    }
}
