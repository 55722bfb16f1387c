package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.read.activities.KeptSlot;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Document;
import kz.moldir.plan.read.carrying.Deadlines;
import kz.moldir.plan.read.carrying.FileContent;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.history.HistoryView;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords;
import kz.moldir.plan.read.papers.CoverageDrafts;
import kz.moldir.plan.read.papers.Facts;
import kz.moldir.plan.read.papers.Paper;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an activity's carrying out shows. */
@Component
public final class CarryingPage {

    private final Plans plans;
    private final PlanRows rows;
    private final CarryingOut carrying;
    private final History history;
    private final HistoryWords words;
    private final Messages messages;
    private final Council council;
    private final CouncilClock clock;
    private final FileContent files;
    private final RosterList roster;

    CarryingPage(
            Plans plans,
            PlanRows rows,
            CarryingOut carrying,
            History history,
            HistoryWords words,
            Messages messages,
            Council council,
            CouncilClock clock,
            FileContent files,
            RosterList roster) {
        this.files = files;
        this.roster = roster;
        this.plans = plans;
        this.rows = rows;
        this.carrying = carrying;
        this.history = history;
        this.words = words;
        this.messages = messages;
        this.council = council;
        this.clock = clock;
    }

    /**
     * The model of the template {@code plan/carrying-out}.
     *
     * @param input the form that is open, if any
     * @throws NotFound if there is no such activity
     */
    public Map<String, Object> model(String id, ActivityInput input, Locale locale) {
        PlannedActivity activity = rows.get(id).orElseThrow(NotFound::new);
        CarryingView whole = carrying.of(id);
        String shown = SittingChoice.shown(whole, input);
        CarryingView view = whole.one(shown);
        List<SittingChoice> sittings =
                SittingChoice.of(activity, view.sittings(), shown, dates(locale), messages, locale);
        Expected expected = expected(activity, view, shown, locale);
        Telling telling = new Telling(view, activity.toldToPress(), input);
        CarryingFormsOf made =
                new CarryingFormsOf(
                        messages,
                        locale,
                        activity,
                        view,
                        council.today(clock),
                        chair(activity, view, shown, locale),
                        input,
                        expected.names(),
                        sittings.isEmpty() ? null : view.sittings().of(shown).occurrence(),
                        facts(activity, view, shown, locale)
                                .held()
                                .map(Occurrence::date)
                                .orElse(null),
                        telling,
                        council.castingVote() != null);
        Map<String, FormView> forms = made.all();
        List<FormView> all = List.copyOf(forms.values());
        Map<String, Object> model = new HashMap<>();
        model.put("activity", activity);
        PlanHead plan = plans.head(activity.planId()).orElseThrow(NotFound::new);
        model.put("plan", PlanSummary.of(plan));
        model.put("carrying", view);
        model.put("sittings", sittings);
        model.put("held", facts(activity, view, shown, locale).held().orElse(null));
        model.put("occurrence", sittings.isEmpty() ? null : view.sittings().of(shown).occurrence());
        model.put("forms", forms);
        Attendance attendance = view.attendance();
        model.put("quorum", reached(attendance, expected));
        model.put("present", attendance == null ? 0 : attendance.persons(expected.called()));
        model.put(
                "strangers",
                attendance == null ? List.of() : expected.strangers(attendance.present()));
        model.put("quorumPercent", attendance == null ? null : attendance.quorum());
        model.put("papers", Stream.of(Paper.values()).map(Paper::code).toList());
        model.put(
                "drafts",
                CoverageDrafts.inBoth(
                        messages, council, activity, whole, council.today(clock), shown));
        model.put("letters", SentLetters.latest(activity));
        model.put("untitled", untitled(activity.title()));
        model.put("deadlines", deadlines(activity, whole));
        model.put("slots", KeptSlot.of(view.schedule(), activity.occurrences()));
        model.put("formBase", "/activities/" + id + "/carrying-out");
        model.put("errors", ActivityPage.faults(all, input));
        model.put("key", CommandIds.fresh());
        model.put("telling", telling.decisions(input.action().startsWith("un")));
        model.put("toldAlready", telling.changesWhatIsTold());
        model.put("publicly", telling);
        model.put(
                "withdrawing",
                new Withdrawing(whole, messages, locale, dates(locale)).lines(input));
        if (input.action().equals("publish-document")) {
            Document document =
                    view.document(input.values().getOrDefault("document", ""))
                            .orElseThrow(NotFound::new);
            model.put("preview", document);
            model.put("traces", files.traces(document.attachment().file()));
        }
        List<Entry> entries = history.of(id).map(HistoryView::entries).orElse(List.of());
        ActivityPage.conflict(
                model, all, words.of(ActivityPage.since(entries, input), locale), input);
        return model;
    }

    /**
     * What a program is told.
     *
     * @param occurrence of which alone it asks, or null for all
     * @throws NotFound if there is no such activity, or no such occurrence
     */
    CarryingAnswers.Answer answer(String id, @Nullable String occurrence, Locale locale) {
        PlannedActivity activity = rows.get(id).orElseThrow(NotFound::new);
        CarryingView whole = carrying.of(id);
        CarryingView view = occurrence == null ? whole : whole.one(occurrence);
        Expected expected = expected(activity, view, occurrence, locale);
        Attendance attendance = view.attendance();
        return new CarryingAnswers.Answer(
                view,
                deadlines(activity, whole),
                CarryingAnswers.Counted.of(attendance, expected.called()),
                attendance == null ? List.of() : expected.strangers(attendance.present()),
                CarryingAnswers.Inside.of(view, activity.toldToPress()));
    }

    private List<Deadlines.Running> deadlines(PlannedActivity activity, CarryingView whole) {
        return new Deadlines(council.terms(), council.workingCalendar(), council.today(clock))
                .of(activity, whole);
    }

    /**
     * Whether enough members were there, as decisions are told by; null where nobody is counted.
     */
    static @Nullable Boolean reached(@Nullable Attendance attendance, Expected expected) {
        if (attendance == null) {
            return null;
        }
        Integer needed = attendance.needed();
        return needed == null ? null : attendance.persons(expected.called()) >= needed;
    }

    private Expected expected(
            PlannedActivity activity, CarryingView view, @Nullable String shown, Locale locale) {
        LocalDate day = facts(activity, view, shown, locale).day().orElse(council.today(clock));
        return Expected.of(
                roster.all().stream().map(Known::entry).toList(),
                activity.responsible(),
                day,
                roster.knownAs());
    }

    private Facts facts(
            PlannedActivity activity, CarryingView view, @Nullable String shown, Locale locale) {
        return new Facts(messages, council, Language.of(locale), activity, view, shown);
    }

    private Dates dates(Locale locale) {
        return new Dates(Language.of(locale), council.zone());
    }

    /** Who is the council's chair on the day of it. */
    private @Nullable String chair(
            PlannedActivity activity, CarryingView view, @Nullable String shown, Locale locale) {
        Language language = Language.of(locale);
        return roster.chair(facts(activity, view, shown, locale).day().orElse(council.today(clock)))
                .map(chair -> new Texts(language).plain(chair.name()))
                .orElse(null);
    }

    /** The languages of papers and texts in which nobody wrote the title yet. */
    static List<String> untitled(LocalizedText title) {
        return Stream.of(Language.KK, Language.RU)
                .filter(language -> !new Texts(language).best(title).translated())
                .map(Language::code)
                .toList();
    }
}
