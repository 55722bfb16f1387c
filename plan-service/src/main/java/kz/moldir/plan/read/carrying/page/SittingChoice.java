package kz.moldir.plan.read.carrying.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One of the occurrences of which the page shows what is kept.
 *
 * @param label its day, and its object where it has one
 */
public record SittingChoice(String occurrence, String label, boolean current) {

    /** Those to choose from; none where there is nothing to choose. */
    static List<SittingChoice> of(
            PlannedActivity activity,
            Sittings sittings,
            @Nullable String shown,
            Dates dates,
            Messages messages,
            Locale locale) {
        List<Sitting> held = sittings.held();
        boolean coming = sittings.of(Sittings.COMING).kept() || !over(activity);
        if (held.size() + (coming ? 1 : 0) < 2) {
            return List.of();
        }
        String current = sittings.of(shown).occurrence();
        Stream<SittingChoice> days =
                held.stream()
                        .map(
                                each ->
                                        new SittingChoice(
                                                each.occurrence(),
                                                label(each, activity, dates),
                                                each.occurrence().equals(current)));
        return Stream.concat(
                        days,
                        Stream.of(
                                        new SittingChoice(
                                                Sittings.COMING,
                                                messages.text(locale, "carrying.coming"),
                                                Sittings.COMING.equals(current)))
                                .filter(each -> coming || each.current()))
                .toList();
    }

    /**
     * What the address or the form asks for; an answer is shown with its question. A form of an
     * occurrence that was put right meanwhile is shown with the latest, so that nothing typed is
     * lost.
     */
    static @Nullable String shown(CarryingView whole, ActivityInput input) {
        String asked = input.values().getOrDefault("occurrence", "");
        return asked.isBlank()
                ? whole.words().stream()
                        .filter(said -> said.word().id().equals(input.values().get("word")))
                        .findFirst()
                        .map(CarryingView.Said::occurrence)
                        .orElse(null)
                : input.action().isEmpty() || whole.sittings().know(asked) ? asked : null;
    }

    private static boolean over(PlannedActivity activity) {
        return activity.result() != null
                || activity.state().equals("cancelled")
                || activity.state().equals("carriedOver");
    }

    private static String label(Sitting sitting, PlannedActivity activity, Dates dates) {
        String day = dates.day(Objects.requireNonNull(sitting.date()));
        return activity.occurrences().stream()
                .filter(each -> each.id().equals(sitting.occurrence()))
                .findFirst()
                .map(Occurrence::object)
                .map(object -> day + ", " + object)
                .orElse(day);
    }
}
