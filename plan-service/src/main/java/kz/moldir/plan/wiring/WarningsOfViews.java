package kz.moldir.plan.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.settings.DayChecked;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** The council's calendar and the plan's other rows say what speaks against a day. */
record WarningsOfViews(Plans plans, PlanRows rows, Council council, Messages messages)
        implements DayWarnings {

    @Override
    public List<String> of(String activityId, List<Slot> slots, Locale locale) {
        List<String> warnings = new ArrayList<>();
        for (Slot slot : slots) {
            ofCalendar(slot.date(), locale, warnings);
            if (slot.time() != null) {
                ofOthers(activityId, slot, locale, warnings);
            }
        }
        return warnings;
    }

    private void ofCalendar(LocalDate day, Locale locale, List<String> into) {
        Dates dates = new Dates(Language.of(locale), council.zone());
        DayChecked checked = DayChecked.of(council, day);
        String shown = dates.dayOfYear(day);
        if (!checked.working()) {
            String next = dates.dayOfYear(checked.next());
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

    private void ofOthers(String activityId, Slot slot, Locale locale, List<String> into) {
        PlannedActivity wanted =
                rows.get(activityId).map(row -> row.on(slot.date(), slot.time())).orElse(null);
        if (wanted == null) {
            return;
        }
        Dates dates = new Dates(Language.of(locale), council.zone());
        List<PlannedActivity> all =
                new ArrayList<>(
                        plans.get(wanted.planId()).map(rows::withOutside).orElse(List.of()));
        all.removeIf(row -> row.id().equals(activityId));
        all.add(wanted);
        for (Overlap overlap : Overlap.of(all, slot.date())) {
            if (overlap.day().equals(slot.date()) && overlap.has(activityId)) {
                PlannedActivity other = overlap.beside(activityId);
                into.add(
                        text(
                                locale,
                                "views.overlaps.here",
                                String.valueOf(other.number()),
                                other.time() == null ? "" : dates.time(other.time()),
                                String.join(", ", overlap.persons())));
            }
        }
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
