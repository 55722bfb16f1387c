package kz.moldir.plan.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.responsible.ResponsibleReader;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.document.title.TitleReader;

/** Understands one row by its three cells. */
final class RowReader {

    private final TimeframeReader timeframes;
    private final ResponsibleReader responsibles;
    private final TitleReader titles;
    private final Consumer<Question> ask;

    RowReader(
            PlanPeriod period,
            KnownPersons persons,
            List<LocalizedText> districts,
            Consumer<Question> ask) {
        timeframes = new TimeframeReader(period);
        responsibles = new ResponsibleReader(persons);
        titles = new TitleReader(districts);
        this.ask = ask;
    }

    PlannedRow read(RawRow row) {
        var when = timeframes.read(row.number(), row.timeframe());
        var who = responsibles.read(row.number(), row.responsible());
        var what = titles.read(row.number(), row.title(), when.timeframe().kind());
        when.questions().forEach(ask);
        who.questions().forEach(ask);
        what.questions().forEach(ask);
        String note =
                Stream.of(when.note(), row.note())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
        List<External> external =
                Stream.concat(who.external().stream(), Invitations.in(note).stream())
                        .distinct()
                        .toList();
        List<Warning> warnings =
                Stream.concat(when.warnings().stream(), what.warnings().stream()).toList();
        return new PlannedRow(
                row.number(),
                what.title(),
                what.kinds(),
                when.timeframe(),
                who.responsible(),
                what.subjects(),
                what.organiser(),
                external,
                note.isEmpty() ? null : note,
                warnings,
                row.source(),
                row.firstLine(),
                row.lastLine());
    }
}
