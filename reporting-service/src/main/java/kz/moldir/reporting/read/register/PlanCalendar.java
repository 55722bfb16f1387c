package kz.moldir.reporting.read.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.council.calendar.ContentLines;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.text.Written;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.Occurrence;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Rows as iCalendar (RFC 5545). No day is invented: what took place and what has a day becomes an
 * event, a range an all-day span marked tentative that blocks nobody's time, the rest stays out.
 */
public final class PlanCalendar {

    private final Messages messages;
    private final Site site;

    public PlanCalendar(Messages messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** The calendar of these rows, its own words in that language. */
    String of(List<Row> rows, Language language) {
        Calendar calendar = new Calendar();
        calendar.add(
                new ProdId("-//Moldir//Plan//" + language.code().toUpperCase(language.locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", text(language, "reporting.name")));
        rows.stream().flatMap(row -> events(row, language)).forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return ContentLines.folded(text.toString());
    }

    private Stream<VEvent> events(Row row, Language language) {
        return row.outcome().occurrences().isEmpty()
                ? promised(row, row.id(), language)
                : Stream.concat(happened(row, language), further(row, language));
    }

    /** Each time that it took place; the first keeps the name that the promise had. */
    private Stream<VEvent> happened(Row row, Language language) {
        List<Occurrence> happened = row.outcome().occurrences();
        boolean once = !row.promise().timeframe().kind().permanent();
        return IntStream.range(0, happened.size())
                .mapToObj(
                        index -> {
                            Occurrence each = happened.get(index);
                            VEvent event = on(each.date(), each.time(), row, language);
                            event.add(ImmutableStatus.VEVENT_CONFIRMED);
                            String id = once && index == 0 ? row.id() : each.id();
                            return described(event, id, each.place(), row, language);
                        });
    }

    /** A day that is still awaited after all that happened. */
    private Stream<VEvent> further(Row row, Language language) {
        LocalDate day = row.day();
        boolean awaited =
                day != null
                        && row.outcome().result() == null
                        && row.outcome().occurrences().stream()
                                .allMatch(each -> each.date().isBefore(day));
        return awaited ? promised(row, row.id() + "-" + day, language) : Stream.empty();
    }

    private Stream<VEvent> promised(Row row, String id, Language language) {
        LocalDate day = row.day();
        if (day != null) {
            VEvent event = on(day, row.outcome().time(), row, language);
            event.add(
                    cancelled(row)
                            ? ImmutableStatus.VEVENT_CANCELLED
                            : ImmutableStatus.VEVENT_CONFIRMED);
            return Stream.of(described(event, id, row.outcome().place(), row, language));
        }
        LocalDate first = row.promise().timeframe().start();
        LocalDate last = row.due();
        if (first == null || last == null) {
            return Stream.empty();
        }
        VEvent span =
                titled(new VEvent(first, last.plusDays(1), title(row, language)), row, language);
        span.add(
                cancelled(row)
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_TENTATIVE);
        span.add(ImmutableTransp.TRANSPARENT);
        return Stream.of(described(span, id, row.outcome().place(), row, language));
    }

    private VEvent on(LocalDate day, @Nullable LocalTime time, Row row, Language language) {
        String title = title(row, language);
        return titled(
                time == null
                        ? new VEvent(day, day.plusDays(1), title)
                        : new VEvent(day.atTime(time).atZone(site.zone()).toInstant(), title),
                row,
                language);
    }

    /** A title in another language says in which (RFC 5545, 3.2.10). */
    private static VEvent titled(VEvent event, Row row, Language language) {
        String spoken = new Texts(language).lang(row.promise().title());
        if (spoken != null) {
            event.getProperty(Property.SUMMARY).ifPresent(title -> title.add(in(spoken)));
        }
        return event;
    }

    private static Parameter in(String spoken) {
        return new net.fortuna.ical4j.model.parameter.Language(spoken);
    }

    private static String title(Row row, Language language) {
        return new Texts(language).plain(row.promise().title());
    }

    private VEvent described(
            VEvent event, String id, @Nullable String place, Row row, Language language) {
        event.add(new Uid(id + "@moldir"));
        event.replace(new DtStamp(changed(row)));
        event.add(new Sequence(2 * row.activity().history().size() + (moved(row) == null ? 0 : 1)));
        event.add(
                new Description(
                        text(language, "reporting.column.timeframe")
                                + ": "
                                + row.promise().timeframe().text()
                                + in(row, language)
                                + "\n"
                                + text(language, row.stateKey())));
        if (place != null) {
            Location where = new Location(place);
            String spoken = new Texts(language).mark(place);
            if (spoken != null) {
                where.add(in(spoken));
            }
            event.add(where);
        }
        URI address = site.address();
        if (address != null) {
            event.add(
                    new Url(
                            URI.create(
                                    address + "/" + language.code() + "/activities/" + row.id())));
        }
        return event;
    }

    /** Words for the language of the plan where that is another one; a bare day has none. */
    private String in(Row row, Language language) {
        String written = row.promise().written();
        return written.equals(language.code())
                        || Written.typed(row.promise().timeframe().text()) == null
                ? ""
                : " " + text(language, "reporting.in." + written);
    }

    /** When it last changed, so that the same facts give the same bytes. */
    private Instant changed(Row row) {
        List<HistoryEntry> told = row.activity().history();
        Instant last = told.isEmpty() ? Instant.EPOCH : told.getLast().at();
        LocalDate from = moved(row);
        Instant turn = from == null ? last : from.atStartOfDay(site.zone()).toInstant();
        return turn.isAfter(last) ? turn : last;
    }

    /** The day by whose turn it was cancelled, which nothing that is told of it says by itself. */
    private static @Nullable LocalDate moved(Row row) {
        return row.state() == ActivityState.CARRIED_OVER ? row.facts().goesOnFrom() : null;
    }

    private static boolean cancelled(Row row) {
        return row.state() == ActivityState.CANCELLED || row.state() == ActivityState.CARRIED_OVER;
    }

    private String text(Language language, String key) {
        return messages.text(language.locale(), key);
    }
}
