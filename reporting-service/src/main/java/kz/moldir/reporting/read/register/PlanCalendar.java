package kz.moldir.reporting.read.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.state.ActivityState;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Rows as iCalendar (RFC 5545). No day is invented: one day in the plan or agreed becomes an event,
 * a range becomes an all-day span marked tentative, the rest stays out.
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
        rows.stream().flatMap(row -> event(row, language).stream()).forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return text.toString();
    }

    private Optional<VEvent> event(Row row, Language language) {
        return when(row, new Texts(language).plain(row.promise().title()))
                .map(event -> described(event, row, language));
    }

    private Optional<VEvent> when(Row row, String title) {
        LocalDate day = row.day();
        if (day != null) {
            Temporal start = start(row, day);
            VEvent event =
                    start instanceof LocalDate
                            ? new VEvent(day, day.plusDays(1), title)
                            : new VEvent(start, title);
            event.add(
                    cancelled(row)
                            ? ImmutableStatus.VEVENT_CANCELLED
                            : ImmutableStatus.VEVENT_CONFIRMED);
            return Optional.of(event);
        }
        LocalDate first = row.promise().timeframe().start();
        LocalDate last = row.due();
        if (first == null || last == null) {
            return Optional.empty();
        }
        VEvent span = new VEvent(first, last.plusDays(1), title);
        span.add(
                cancelled(row)
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_TENTATIVE);
        return Optional.of(span);
    }

    private Temporal start(Row row, LocalDate day) {
        LocalTime time = row.outcome().time();
        return time == null ? day : day.atTime(time).atZone(site.zone()).toInstant();
    }

    private VEvent described(VEvent event, Row row, Language language) {
        event.add(new Uid(row.id() + "@moldir"));
        event.replace(new DtStamp(changed(row)));
        event.add(
                new Description(
                        text(language, "reporting.column.timeframe")
                                + ": "
                                + row.promise().timeframe().text()
                                + "\n"
                                + text(language, "ui.state." + row.code())));
        String place = row.outcome().place();
        if (place != null) {
            event.add(new Location(place));
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

    /** When it last changed, so that the same facts give the same bytes. */
    private static Instant changed(Row row) {
        return row.activity().history().isEmpty()
                ? Instant.EPOCH
                : row.activity().history().getLast().at();
    }

    private static boolean cancelled(Row row) {
        return row.state() == ActivityState.CANCELLED || row.state() == ActivityState.CARRIED_OVER;
    }

    private String text(Language language, String key) {
        return messages.text(language.locale(), key);
    }
}
