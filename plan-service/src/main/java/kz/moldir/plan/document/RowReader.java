package kz.moldir.plan.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.External;
import kz.moldir.council.Responsible;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Given;
import kz.moldir.plan.document.given.GoingOn;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.responsible.ResponsibleReader;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.document.title.TitleReader;

/** Understands one row by its three cells, and by columns of their own where the table has them. */
public final class RowReader {

    private final TimeframeReader timeframes;
    private final ResponsibleReader responsibles;
    private final TitleReader titles;
    private final Vocabulary words;
    private final GoingOn goingOn;

    RowReader(
            TimeframeReader timeframes,
            ResponsibleReader responsibles,
            TitleReader titles,
            Vocabulary words,
            GoingOn goingOn) {
        this.timeframes = timeframes;
        this.responsibles = responsibles;
        this.titles = titles;
        this.words = words;
        this.goingOn = goingOn;
    }

    /** Reads one row and asks what it leaves open. */
    public PlannedRow read(RawRow row, Consumer<Question> ask) {
        int number = row.number();
        var when = timeframes.read(number, row.timeframe());
        var who = responsibles.read(number, row.responsible());
        var what = titles.read(number, row.title(), when.timeframe().kind());
        when.questions().forEach(ask);
        who.questions().forEach(ask);
        what.questions().stream()
                .filter(
                        question ->
                                !row.given().containsKey(Field.KINDS)
                                        || !Question.ofKind(question.code().key()))
                .forEach(ask);
        String note =
                Stream.of(when.note(), row.note())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
        List<External> external =
                Stream.concat(who.external().stream(), Invitations.in(note).stream())
                        .distinct()
                        .toList();
        Map<Field, String> columns = columns(row, who.responsible());
        List<Warning> warnings =
                Stream.of(
                                leftOut(row),
                                section(row, columns),
                                when.warnings().stream(),
                                what.warnings().stream())
                        .flatMap(Function.identity())
                        .toList();
        Given given =
                new Given(
                        columns,
                        words,
                        (field, cell) ->
                                ask.accept(
                                        Question.of(
                                                number,
                                                cell,
                                                Question.Code.COLUMN_NOT_UNDERSTOOD,
                                                cell)));
        return new PlannedRow(
                given.id(),
                number,
                given.title(what.title()),
                given.kinds(what.kinds()),
                given.timeframe(when.timeframe()),
                given.responsible(who.responsible()),
                given.subjects(what.subjects()),
                given.organiser(what.organiser()),
                given.external(external),
                given.note(note.isEmpty() ? null : note),
                given.noteKk(),
                given.disclosure(),
                goingOn.of(number, row.given(), ask),
                warnings,
                row.source());
    }

    /** The commission of its part of the table stands where the row names none itself. */
    private static Map<Field, String> columns(RawRow row, Responsible read) {
        if (row.section() == null || read.commissions().isEmpty()) {
            return row.given();
        }
        Map<Field, String> others = new EnumMap<>(row.given());
        others.remove(Field.COMMISSIONS);
        return others;
    }

    private static Stream<Warning> section(RawRow row, Map<Field, String> columns) {
        String section = row.section();
        return section == null || !columns.containsKey(Field.COMMISSIONS)
                ? Stream.empty()
                : Stream.of(Warning.ofSection(section));
    }

    private static Stream<Warning> leftOut(RawRow row) {
        return row.markup().isEmpty()
                ? Stream.empty()
                : Stream.of(Warning.leftOut(String.join(" ", row.markup())));
    }
}
