package kz.moldir.plan.read.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.council.calendar.ContentLines;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ScheduledEntry;
import kz.moldir.plan.read.activities.PlannedActivity;
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
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows as iCalendar (RFC 5545). No day is invented: what took place and what has a day is an event,
 * a range a tentative span of whole days that blocks nobody's time, the rest stays out.
 */
@Component
final class FeedCalendar {

    private final Messages messages;
    private final Council council;

    FeedCalendar(Messages messages, Council council) {
        this.messages = messages;
        this.council = council;
    }

    /**
     * The same rows give the same text. A calendar without days that are not announced tells no
     * more than is told to those to whom the carrying out is closed.
     *
     * @param decided the latest day that the decision on their plan was ever said to be of
     */
    String of(Feed feed, List<PlannedActivity> rows, @Nullable LocalDate decided) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Moldir//Plan//" + feed.language().name()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name(feed)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        Instant stamp = decided == null ? Instant.EPOCH : begin(decided);
        rows.stream()
                .map(row -> feed.withheld() ? row : row.withoutLetters().withoutObjects())
                .flatMap(row -> events(row, feed.language(), stamp))
                .forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return ContentLines.folded(text.toString());
    }

    /** As readers know the calendar. */
    String name(Feed feed) {
        String value = feed.value() == null ? "" : feed.value();
        return text(feed.language(), "views.feeds.name." + feed.scope().code(), value);
    }

    private Stream<VEvent> events(PlannedActivity row, Language language, Instant stamp) {
        return Stream.concat(
                row.occurrences().isEmpty()
                        ? promised(row, language)
                                .map(event -> told(event, row, row.id(), language, stamp))
                        : happened(row, language, stamp),
                scheduled(row, language, stamp));
    }

    private Stream<VEvent> happened(PlannedActivity row, Language language, Instant stamp) {
        List<Occurrence> happened = row.occurrences();
        boolean once = !row.timeframe().kind().permanent();
        Stream<VEvent> took =
                IntStream.range(0, happened.size())
                        .mapToObj(
                                index -> {
                                    Occurrence each = happened.get(index);
                                    VEvent event =
                                            placed(
                                                    on(each.date(), each.time(), row, language),
                                                    each.place(),
                                                    language);
                                    event.add(ImmutableStatus.VEVENT_CONFIRMED);
                                    String id = once && index == 0 ? row.id() : each.id();
                                    return told(event, row, id, language, stamp);
                                });
        LocalDate further = row.awaited();
        return further == null
                ? took
                : Stream.concat(
                        took,
                        promised(row, language)
                                .map(
                                        event ->
                                                told(
                                                        event,
                                                        row,
                                                        row.id() + "-" + further,
                                                        language,
                                                        stamp)));
    }

    /** The days of its schedule that no record tells of. */
    private Stream<VEvent> scheduled(PlannedActivity row, Language language, Instant stamp) {
        return row.unrecorded().stream()
                .distinct()
                .map(
                        slot -> {
                            VEvent event =
                                    placed(
                                            on(slot.date(), slot.time(), row, language),
                                            slot.object(),
                                            language);
                            event.add(
                                    cancelled(row)
                                            ? ImmutableStatus.VEVENT_CANCELLED
                                            : ImmutableStatus.VEVENT_CONFIRMED);
                            String id = ScheduledEntry.key(row.id(), slot, 0);
                            LocalTime at = slot.time();
                            return told(
                                    event, row, at == null ? id : id + "-" + at, language, stamp);
                        });
    }

    private static boolean cancelled(PlannedActivity row) {
        return row.state().equals(ActivityState.CANCELLED.code())
                || row.state().equals(ActivityState.CARRIED_OVER.code());
    }

    private Stream<VEvent> promised(PlannedActivity row, Language language) {
        boolean cancelled = cancelled(row);
        LocalDate day = row.day();
        if (day != null) {
            VEvent event = placed(on(day, row.time(), row, language), row.place(), language);
            event.add(
                    cancelled
                            ? ImmutableStatus.VEVENT_CANCELLED
                            : ImmutableStatus.VEVENT_CONFIRMED);
            return Stream.of(event);
        }
        LocalDate first = row.timeframe().start();
        LocalDate last = row.timeframe().end();
        if (first == null || last == null || row.timeframe().kind().permanent()) {
            return Stream.empty();
        }
        VEvent span =
                titled(new VEvent(first, last.plusDays(1), title(row, language)), row, language);
        span.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_TENTATIVE);
        span.add(ImmutableTransp.TRANSPARENT);
        return Stream.of(span);
    }

    private VEvent on(
            LocalDate day, @Nullable LocalTime time, PlannedActivity row, Language language) {
        String title = title(row, language);
        return titled(
                time == null
                        ? new VEvent(day, day.plusDays(1), title)
                        : new VEvent(day.atTime(time).atZone(council.zone()).toInstant(), title),
                row,
                language);
    }

    /** A title in another language says in which (RFC 5545, 3.2.10). */
    private static VEvent titled(VEvent event, PlannedActivity row, Language language) {
        String spoken = new Texts(language).lang(row.title());
        if (spoken != null) {
            event.getProperty(Property.SUMMARY).ifPresent(title -> title.add(in(spoken)));
        }
        return event;
    }

    private static VEvent placed(VEvent event, @Nullable String place, Language language) {
        if (place != null && !place.isBlank()) {
            Location where = new Location(place);
            String spoken = new Texts(language).mark(place);
            if (spoken != null) {
                where.add(in(spoken));
            }
            event.add(where);
        }
        return event;
    }

    private static Parameter in(String spoken) {
        return new net.fortuna.ical4j.model.parameter.Language(spoken);
    }

    private VEvent told(
            VEvent event, PlannedActivity row, String id, Language language, Instant stamp) {
        event.add(new Uid(id + "@moldir"));
        LocalDate turned = row.turned();
        event.replace(new DtStamp(turned == null ? stamp : later(stamp, begin(turned))));
        event.add(
                new Sequence(
                        revision(
                                row.sequence(),
                                row.state().equals(ActivityState.CARRIED_OVER.code()))));
        event.add(new Description(described(row, language)));
        if (!row.announced()) {
            event.add(ImmutableClazz.CONFIDENTIAL);
        }
        return event;
    }

    /**
     * By the turn of a day it is cancelled without any event of its own, which readers must take
     * for a newer one all the same, as they must what is recorded of it afterwards. The stamp of
     * that day stays when it is taken back: neither goes back (RFC 5545, 3.8.7).
     */
    private static int revision(@Nullable Long sequence, boolean moved) {
        int events = sequence == null ? 0 : Math.toIntExact(sequence);
        return 2 * events + (moved ? 1 : 0);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(council.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private String described(PlannedActivity row, Language language) {
        return String.join(
                "\n",
                text(language, "ui.word.timeframe")
                        + ": "
                        + row.timeframe().text()
                        + in(row, row.timeframe().text(), language),
                text(language, "ui.word.responsible")
                        + ": "
                        + row.responsible().text()
                        + in(row, row.responsible().text(), language),
                text(language, "ui.state." + row.group()));
    }

    /** Words for the language of the plan where that is another one; a bare day has none. */
    private String in(PlannedActivity row, String words, Language language) {
        String written = row.written();
        return written.equals(language.code()) || Written.typed(words) == null
                ? ""
                : " " + text(language, "paper.in." + written);
    }

    private String title(PlannedActivity row, Language language) {
        String number = String.valueOf(row.number());
        String place = row.outside() == null ? number : text(language, "outside.heading", number);
        return place + ". " + new Texts(language).plain(row.title());
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language.locale(), key, arguments);
    }
}
