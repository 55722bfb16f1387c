package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Term;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What the council changed of its settings, one after the other, beginning with its file's. */
final class SettingsLines {

    private CouncilSettings before;

    /**
     * Nothing was told yet.
     *
     * @param file the settings before the first change
     */
    SettingsLines(CouncilSettings file) {
        this.before = file;
    }

    /**
     * The lines, oldest first.
     *
     * @param file the settings before the first change
     */
    static List<Entry> of(List<RecordedEvent> events, CouncilSettings file) {
        SettingsLines told = new SettingsLines(file);
        List<Entry> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.payload() instanceof SettingsChanged now) {
                lines.add(told.add(event, now));
            }
        }
        return List.copyOf(lines);
    }

    /** What an event behind all those before tells. */
    Entry add(RecordedEvent event, SettingsChanged now) {
        List<Change> changes = changes(before, now);
        before = now.settings();
        return new Entry(
                event.time(),
                event.role(),
                event.type(),
                changes,
                event.actor(),
                event.actingFor());
    }

    private static List<Change> changes(CouncilSettings before, SettingsChanged now) {
        CouncilSettings after = now.settings();
        List<Change> fields =
                Changed.of(before, after)
                        .field("nameKk", settings -> settings.name().kk())
                        .field("nameRu", settings -> settings.name().ru())
                        .field("nameEn", settings -> settings.name().en())
                        .field("zone", CouncilSettings::zone)
                        .field("languages", settings -> joined(settings.languages()))
                        .field("weekend", settings -> joined(settings.weekend()))
                        .field("logo", settings -> logo(settings))
                        .field("term.noRecordGrace", each -> term(each.terms().noRecordGrace()))
                        .field("term.waitingLapse", each -> term(each.terms().waitingLapse()))
                        .field(
                                "term.recommendationReply",
                                each -> term(each.terms().recommendationReply()))
                        .field("term.appealAnswer", each -> term(each.terms().appealAnswer()))
                        .field("term.appealForward", each -> term(each.terms().appealForward()))
                        .field("term.hearingNotice", each -> term(each.terms().hearingNotice()))
                        .field("term.protocol", each -> term(each.terms().protocol()))
                        .field("term.publication", each -> term(each.terms().publication()))
                        .field("reminders", settings -> joined(settings.reminders()))
                        .field("quorum", settings -> quorum(settings))
                        .field("castingVote", settings -> castingVote(settings))
                        .all();
        return Stream.of(
                        fields.stream(),
                        commissions(before, after),
                        districts(before.districts(), after.districts()),
                        days(before.calendar(), after.calendar()),
                        Stream.of(Change.set("reason", now.reason())))
                .flatMap(each -> each)
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static Stream<Change> commissions(CouncilSettings before, CouncilSettings after) {
        return Stream.concat(
                        before.commissions().keySet().stream(),
                        after.commissions().keySet().stream())
                .distinct()
                .map(
                        number ->
                                new Change(
                                        "commissionName",
                                        commission(before, number),
                                        commission(after, number)));
    }

    private static Stream<Change> districts(List<LocalizedText> before, List<LocalizedText> after) {
        return Stream.concat(
                before.stream()
                        .filter(each -> !after.contains(each))
                        .map(each -> new Change("districtName", text(each), null)),
                after.stream()
                        .filter(each -> !before.contains(each))
                        .map(each -> Change.set("districtName", text(each))));
    }

    private static @Nullable String commission(CouncilSettings settings, String number) {
        LocalizedText name = settings.commissions().get(number);
        return name == null ? null : number + " · " + text(name);
    }

    /** A day that is called otherwise is one change, one that is of another kind is two. */
    private static Stream<Change> days(List<CalendarEntry> before, List<CalendarEntry> after) {
        return Stream.concat(
                before.stream()
                        .filter(day -> !after.contains(day))
                        .map(day -> new Change(field(day), text(day), same(after, day))),
                after.stream()
                        .filter(day -> !before.contains(day) && same(before, day) == null)
                        .map(day -> Change.set(field(day), text(day))));
    }

    private static @Nullable String same(List<CalendarEntry> days, CalendarEntry as) {
        return days.stream()
                .filter(day -> day.day().equals(as.day()) && day.kind() == as.kind())
                .findFirst()
                .map(SettingsLines::text)
                .orElse(null);
    }

    private static String field(CalendarEntry day) {
        return "calendar." + day.kind();
    }

    private static String text(CalendarEntry day) {
        return Stream.of(day.day().toString(), text(day.name()), text(day.source()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String term(@Nullable Term term) {
        if (term == null) {
            return null;
        }
        String source = text(term.source());
        return source == null ? String.valueOf(term.days()) : term.days() + " · " + source;
    }

    private static @Nullable String quorum(CouncilSettings settings) {
        if (settings.quorum() == null) {
            return null;
        }
        String source = text(settings.quorum().source());
        return settings.quorum().percent() + " %" + (source == null ? "" : " · " + source);
    }

    private static @Nullable String castingVote(CouncilSettings settings) {
        if (settings.castingVote() == null) {
            return null;
        }
        String source = text(settings.castingVote().source());
        return source == null ? "true" : source;
    }

    private static @Nullable String logo(CouncilSettings settings) {
        return settings.logo() == null ? null : settings.logo().sha256().substring(0, 12);
    }

    private static @Nullable String joined(@Nullable Collection<?> all) {
        return all == null || all.isEmpty()
                ? null
                : all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static @Nullable String text(@Nullable LocalizedText text) {
        return text == null
                ? null
                : Stream.of(text.ru(), text.kk(), text.en())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" / "));
    }
}
