package kz.moldir.plan.read.carrying.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Term;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.KeptSlot;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.Deadlines;
import kz.moldir.plan.read.papers.CoverageDrafts;
import kz.moldir.plan.read.papers.Paper;
import kz.moldir.plan.read.roster.AgencyNames;
import kz.moldir.plan.read.settings.CountedDays;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** The page of an activity's carrying out, in every language. */
final class RenderedCarrying {

    private static final RosterEntry AKIMAT =
            new RosterEntry(
                    "g-1",
                    RosterEntry.Kind.AGENCY,
                    new LocalizedText(
                            "Акимат Жетысуского района", "Жетісу ауданының әкімдігі", null),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    private RenderedCarrying() {}

    static Map<Language, String> page(ActivityInput input) {
        return page(input, ShownActivities.fireStation());
    }

    static Map<Language, String> page(ActivityInput input, ActivityView activity) {
        return page(input, activity, null, null);
    }

    static Map<Language, String> page(
            ActivityInput input,
            ActivityView activity,
            @Nullable String done,
            @Nullable Made made) {
        return page(input, activity, CarryingCases.full(RealPlan.FIRE_STATION), done, made);
    }

    static Telling telling(CarryingView view) {
        return new Telling(view, true, ActivityInput.NONE);
    }

    static Map<Language, String> page(
            ActivityInput input,
            ActivityView activity,
            CarryingView view,
            @Nullable String done,
            @Nullable Made made) {
        Map<Language, String> told = new EnumMap<>(Language.class);
        Telling telling = new Telling(view, ShownActivities.today(activity).toldToPress(), input);
        for (Language language : Language.values()) {
            CarryingFormsOf offered =
                    new CarryingFormsOf(
                            TestCouncil.messages(),
                            language.locale(),
                            ShownActivities.today(activity),
                            view,
                            RealPlan.TODAY,
                            "Ахметова А.А.",
                            input,
                            List.of("Исмагулов М.Б.", "Ким А.А."),
                            "o-1",
                            null,
                            telling,
                            true);
            Map<String, FormView> forms = offered.all();

            Map<String, Object> model = new HashMap<>();
            model.put(
                    "agencies",
                    new AgencyNames(Map.of(SearchFold.fold(AKIMAT.mainName()), AKIMAT)));
            model.put("telling", telling.decisions(true));
            model.put("toldAlready", telling.changesWhatIsTold());
            model.put("publicly", telling);
            model.put(
                    "withdrawing",
                    new Withdrawing(
                                    view,
                                    TestCouncil.messages(),
                                    language.locale(),
                                    new Dates(language, TestCouncil.ALMATY.zone()))
                            .lines(input));
            model.put("plan", ShownActivities.PLAN);
            model.put("activity", ShownActivities.today(activity));
            model.put("carrying", view);
            model.put("forms", forms);
            model.put("present", 2);
            model.put("strangers", List.of("Нуртаев Т.Т."));
            model.put("quorum", true);
            model.put("quorumPercent", 50);
            model.put("papers", Stream.of(Paper.values()).map(Paper::code).toList());
            model.put(
                    "slots",
                    KeptSlot.of(view.schedule(), ShownActivities.today(activity).occurrences()));
            model.put(
                    "drafts",
                    CoverageDrafts.inBoth(
                            TestCouncil.messages(),
                            TestCouncil.ALMATY,
                            ShownActivities.today(ShownActivities.fireStation()),
                            view,
                            RealPlan.TODAY));
            model.put(
                    "deadlines",
                    Stream.of(Deadlines.Matter.values())
                            .map(
                                    matter ->
                                            new Deadlines.Running(
                                                    matter,
                                                    RealPlan.TODAY,
                                                    true,
                                                    new Term(3, LocalizedText.russian("Регламент")),
                                                    "Акимат",
                                                    RealPlan.VISIT,
                                                    CountedDays.after(
                                                            TestCouncil.ALMATY.workingCalendar(),
                                                            RealPlan.VISIT.date(),
                                                            3)))
                            .toList());
            model.put(
                    "untitled", CarryingPage.untitled(ShownActivities.fireStation().row().title()));
            model.put("occurrence", "o-1");
            model.put("held", activity.outcome().occurrences().isEmpty() ? null : RealPlan.VISIT);
            model.put("letters", SentLetters.latest(ShownActivities.today(activity)));
            model.put(
                    "sittings",
                    List.of(
                            new SittingChoice("o-1", "13 апреля", true),
                            new SittingChoice("coming", "Следующее", false)));
            model.put("formBase", "/activities/x/carrying-out");
            model.put("errors", ActivityPage.faults(List.copyOf(forms.values()), input));
            model.put("key", "key");
            model.put("done", done);
            model.put("made", made);
            if (input.action().equals("publish-document")) {
                model.put("preview", view.document("d-2").orElseThrow());
                model.put("traces", new Traces("Иванов И.И.", 3, true, 2, true, null));
            }
            told.put(
                    language,
                    TestCouncil.renderer()
                            .render(
                                    "plan/carrying-out",
                                    language,
                                    "/activities/x/carrying-out",
                                    model));
        }
        return told;
    }
}
