package kz.moldir.plan.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.settings.DayChecked;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** The council's calendar and the plan's other rows say what speaks against a day. */
record WarningsOfViews(
        Plans plans, PlanRows rows, RosterList roster, Council council, Messages messages)
        implements DayWarnings {

    @Override
    public List<String> of(String activityId, List<Slot> slots, Locale locale) {
        if (Slot.beyondCounting(slots)) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        for (Slot slot : slots) {
            ofCalendar(slot.date(), locale, warnings);
        }
        Optional<PlannedActivity> activity =
                Optional.of(activityId).filter(id -> !id.isEmpty()).flatMap(id -> rows.get(id));
        activity.ifPresent(row -> ofPeriod(row.planId(), slots, locale, warnings));
        activity.filter(Overlap::expects).ifPresent(row -> ofOthers(row, slots, locale, warnings));
        return warnings.stream().distinct().toList();
    }

    @Override
    public List<String> past(List<Slot> slots, LocalDate today, Locale locale) {
        Dates dates = new Dates(Language.of(locale), council.zone());
        return slots.stream()
                .map(Slot::date)
                .filter(day -> day.isBefore(today))
                .distinct()
                .map(day -> text(locale, "work.warned.past", dates.day(day)))
                .toList();
    }

    @Override
    public Map<String, List<String>> ofRows(
            String planId, List<Row> changed, Set<String> gone, Locale locale) {
        Map<String, List<String>> found = outside(planId, changed, locale);
        List<PlannedActivity> dated =
                changed.stream()
                        .filter(row -> row.timeframe().kind() == TimeframeKind.EXACT_DAY)
                        .map(row -> rows.promised(planId, row))
                        .toList();
        Set<String> replaced =
                Stream.concat(changed.stream().map(Row::id), gone.stream())
                        .collect(Collectors.toUnmodifiableSet());
        Map<LocalDate, List<PlannedActivity>> others = others(planId, dated, replaced);
        UnaryOperator<String> called = dated.isEmpty() ? name -> name : roster.knownAs();
        for (PlannedActivity row : dated) {
            LocalDate day = Objects.requireNonNull(row.day());
            List<String> warnings = new ArrayList<>();
            ofCalendar(day, locale, warnings);
            warnings.addAll(
                    told(
                            Overlap.with(day, row, others.getOrDefault(day, List.of()), called),
                            row.id(),
                            locale));
            if (!warnings.isEmpty()) {
                found.merge(
                        row.id(),
                        warnings.stream().distinct().toList(),
                        (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
            }
        }
        return found;
    }

    /** Days that are not of the plan's half-year, of an activity that is to be on them. */
    private void ofPeriod(String planId, List<Slot> slots, Locale locale, List<String> into) {
        Dates dates = new Dates(Language.of(locale), council.zone());
        plans.head(planId)
                .map(plan -> PlanPeriod.of(plan.year(), plan.half()))
                .ifPresent(
                        period ->
                                slots.stream()
                                        .map(Slot::date)
                                        .filter(day -> !period.has(day))
                                        .map(
                                                day ->
                                                        text(
                                                                locale,
                                                                "work.warned.outside",
                                                                dates.day(day),
                                                                dates.day(period.first()),
                                                                dates.day(period.last())))
                                        .forEach(into::add));
    }

    private Map<String, List<String>> outside(String planId, List<Row> changed, Locale locale) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        plans.get(planId)
                .map(plan -> PlanPeriod.of(plan.year(), plan.half()))
                .ifPresent(
                        period ->
                                changed.forEach(
                                        row ->
                                                outside(period, row.timeframe(), locale)
                                                        .or(() -> begunBefore(period, row, locale))
                                                        .ifPresent(
                                                                said ->
                                                                        found.put(
                                                                                row.id(),
                                                                                List.of(said)))));
        return found;
    }

    /** Of a term that is not within the plan's half-year, as the import says it. */
    Optional<String> outside(PlanPeriod period, Timeframe term, Locale locale) {
        LocalDate end = period.beyond(term);
        if (end == null) {
            return Optional.empty();
        }
        Dates dates = new Dates(Language.of(locale), council.zone());
        return Optional.of(
                text(
                        locale,
                        Warning.Code.OUTSIDE_PERIOD.key(),
                        dates.day(end),
                        dates.day(period.first()),
                        dates.day(period.last())));
    }

    /** Of a term of all the year that was taken over from a plan of the months before. */
    Optional<String> begunBefore(PlanPeriod period, Row row, Locale locale) {
        LocalDate start = row.continues() == null ? null : period.begunBefore(row.timeframe());
        if (start == null) {
            return Optional.empty();
        }
        Dates dates = new Dates(Language.of(locale), council.zone());
        return Optional.of(
                text(locale, "next.term.early", dates.day(start), dates.day(period.first())));
    }

    /** What the plan and those beside it have on the days of these rows. */
    private Map<LocalDate, List<PlannedActivity>> others(
            String planId, List<PlannedActivity> dated, Set<String> replaced) {
        if (dated.stream().noneMatch(Overlap::expects)) {
            return Map.of();
        }
        Set<LocalDate> days = days(dated);
        Stream<PlannedActivity> known =
                plans.get(planId).stream()
                        .flatMap(
                                plan ->
                                        plan.approved()
                                                ? on(days, planId)
                                                : Stream.concat(
                                                        rows.withOutside(plan).stream(),
                                                        on(days, planId)));
        return others(known, dated, replaced);
    }

    /** What stands beside these rows on their days; what is replaced or goes does not. */
    static Map<LocalDate, List<PlannedActivity>> others(
            Stream<PlannedActivity> known, List<PlannedActivity> dated, Set<String> replaced) {
        return Overlap.byDay(
                Stream.concat(
                        known.filter(other -> !replaced.contains(other.id())), dated.stream()),
                days(dated)::contains);
    }

    private static Set<LocalDate> days(List<PlannedActivity> dated) {
        return dated.stream()
                .map(PlannedActivity::day)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Stream<PlannedActivity> on(Set<LocalDate> days, String planId) {
        return plans.head(planId).stream().flatMap(plan -> rows.on(days, plan).stream());
    }

    private void ofCalendar(LocalDate day, Locale locale, List<String> into) {
        Dates dates = new Dates(Language.of(locale), council.zone());
        DayChecked checked = DayChecked.of(council, day);
        String shown = dates.day(day);
        if (!checked.working()) {
            String next = dates.dayBeside(checked.next(), day);
            LocalizedText name = checked.name();
            into.add(
                    checked.weekend()
                            ? text(locale, "settings.off.weekend", shown, next)
                            : name == null
                                    ? text(locale, "settings.off.dayOff", shown, next)
                                    : text(
                                            locale,
                                            "settings.off.named",
                                            shown,
                                            next,
                                            new Texts(Language.of(locale)).plain(name)));
        } else if (council.calendar().stream()
                .anyMatch(
                        entry ->
                                entry.day().equals(day)
                                        && entry.kind() == CalendarEntry.Kind.WORKING_DAY)) {
            into.add(text(locale, "work.warned.moved", shown));
        }
    }

    private void ofOthers(PlannedActivity row, List<Slot> slots, Locale locale, List<String> into) {
        Set<LocalDate> days = slots.stream().map(Slot::date).collect(Collectors.toSet());
        Map<LocalDate, List<PlannedActivity>> others =
                Overlap.byDay(
                        on(days, row.planId()).filter(other -> !other.id().equals(row.id())),
                        days::contains);
        UnaryOperator<String> called = roster.knownAs();
        for (Slot slot : slots) {
            into.addAll(
                    told(
                            Overlap.with(
                                    slot.date(),
                                    row.only(slot.date(), slot.time()),
                                    others.getOrDefault(slot.date(), List.of()),
                                    called),
                            row.id(),
                            locale));
        }
    }

    /** The nearest of a day in words, and how many more there are. */
    List<String> told(List<Overlap> found, String activityId, Locale locale) {
        List<String> told = new ArrayList<>();
        Overlap.nearest(found, Overlap.NEAREST)
                .forEach(overlap -> told.add(words(overlap, activityId, locale)));
        if (found.size() > told.size()) {
            told.add(
                    text(
                            locale,
                            "views.overlaps.more",
                            String.valueOf(found.size() - told.size()),
                            new Dates(Language.of(locale), council.zone())
                                    .dayOfYear(found.getFirst().day())));
        }
        return told;
    }

    private String words(Overlap found, String activityId, Locale locale) {
        PlannedActivity other = found.beside(activityId);
        String place = String.valueOf(other.number());
        String number = other.outside() == null ? place : text(locale, "outside.number", place);
        String persons =
                Stream.concat(
                                found.persons().stream(),
                                found.commissions().stream()
                                        .map(each -> text(locale, "ui.word.commission", each)))
                        .collect(Collectors.joining(", "));
        return found.mild()
                ? text(locale, "views.overlaps.day", number, persons)
                : text(
                        locale,
                        "views.overlaps.here",
                        number,
                        other.time() == null
                                ? ""
                                : new Dates(Language.of(locale), council.zone()).time(other.time()),
                        persons);
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
