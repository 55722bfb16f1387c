package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.OpenVisits;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.ActivityCommand.SettleVisit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All orders of a few steps in which a team records, corrects and withdraws one visit, and the
 * secretariat closes its row, opens it again and puts its records right by hand.
 */
class VisitStoriesTest {

    private static final int STEPS = 6;
    private static final int STORIES = 5_000;
    private static final String ID = RealPlan.FIRE_STATION;
    private static final String VISIT = "v-1";
    private static final LocalDate CLOSED = LocalDate.of(2026, 3, 18);
    private static final LocalDate BEFORE = CLOSED.minusDays(1);
    private static final LocalDate AFTER = CLOSED.plusDays(2);
    private static final LocalDate TODAY = RealPlan.TODAY;

    private int told;

    /**
     * What happened by now.
     *
     * @param made the day on which the visit was made by monitoring, null where it was not
     * @param byHand whether somebody decided here since that the plan says otherwise
     */
    private record Story(
            List<String> steps,
            List<ActivityEvent> events,
            ActivityState state,
            @Nullable LocalDate made,
            boolean byHand) {

        Optional<Occurrence> stands() {
            return ofTheVisit(state).findFirst();
        }

        Optional<VisitNotFollowed> asked() {
            return state.visits().of(VISIT);
        }

        String fresh() {
            return "n-" + events.size();
        }
    }

    /** A step that may be taken next, and what monitoring says after it. */
    private record Step(
            String name, ActivityCommand command, @Nullable LocalDate made, boolean byHand) {}

    @Test
    void haveOneVisitAndAskOnlyWhatIsTrue() {
        ActivityEvent planned = RealPlan.planned(RealPlan.fireStation());
        tell(new Story(List.of(), List.of(planned), ActivityState.NEW.after(planned), null, false));

        assertThat(told).isGreaterThan(STORIES);
    }

    private void tell(Story story) {
        told++;
        holds(story);
        if (story.steps().size() == STEPS) {
            return;
        }
        steps(story).flatMap(step -> after(story, step).stream()).forEach(this::tell);
    }

    private static void holds(Story story) {
        List<Occurrence> all = ofTheVisit(story.state()).toList();
        assertThat(all).as("%s: one visit", story.steps()).hasSizeLessThan(2);
        assertThat(story.state().visits().all()).as("%s: asked", story.steps()).hasSizeLessThan(2);
        LocalDate here = all.stream().findFirst().map(Occurrence::date).orElse(null);
        story.asked()
                .ifPresentOrElse(
                        asked -> {
                            assertThat(all)
                                    .as("%s: the record that is asked about", story.steps())
                                    .extracting(Occurrence::id)
                                    .containsExactly(asked.occurrence());
                            assertThat(asked.stands().date())
                                    .as("%s: what stands", story.steps())
                                    .isEqualTo(here);
                            assertThat(day(asked.right()))
                                    .as("%s: what monitoring says", story.steps())
                                    .isEqualTo(story.made());
                        },
                        () ->
                                assertThat(story.byHand() ? story.made() : here)
                                        .as("%s: followed", story.steps())
                                        .isEqualTo(story.made()));
        isTheSameFoldedAnew(story);
    }

    private static void isTheSameFoldedAnew(Story story) {
        ActivityState anew = ActivityState.NEW;
        OpenVisits view = OpenVisits.NONE;
        for (ActivityEvent event : story.events()) {
            anew = anew.after(event);
            view = view.after(event);
        }
        assertThat(view).as("%s: the view", story.steps()).isEqualTo(story.state().visits());
        assertThat(anew.known())
                .as("%s: the facts", story.steps())
                .isEqualTo(story.state().known());
        assertThat(anew.known().occurrences())
                .as("%s: counted", story.steps())
                .containsExactlyElementsOf(ofTheVisit(anew).map(Occurrence::date).toList());
    }

    private static Stream<Step> steps(Story story) {
        return Stream.of(ofTheTeam(story), ofTheSecretariat(story)).flatMap(Function.identity());
    }

    private static Stream<Step> ofTheTeam(Story story) {
        LocalDate made = story.made();
        Stream<LocalDate> days = Stream.of(BEFORE, CLOSED, AFTER);
        if (made == null) {
            return days.map(day -> new Step("made " + day, made(story, day), day, false));
        }
        return Stream.concat(
                days.filter(day -> !day.equals(made))
                        .map(day -> new Step("right " + day, follow(story, day), day, gone(story))),
                Stream.of(new Step("withdrawn", follow(story, null), null, false)));
    }

    /** Of what was taken back by hand a correction says nothing more. */
    private static boolean gone(Story story) {
        return story.byHand() && story.stands().isEmpty();
    }

    private static Stream<Step> ofTheSecretariat(Story story) {
        LocalDate made = story.made();
        Stream<Step> byHand =
                story.stands().stream()
                        .flatMap(
                                each ->
                                        Stream.of(
                                                new Step(
                                                        "put right by hand",
                                                        correct(
                                                                story,
                                                                Kind.OCCURRENCE,
                                                                each.id(),
                                                                ActivityCase.rightDate(BEFORE)),
                                                        made,
                                                        true),
                                                new Step(
                                                        "taken back by hand",
                                                        correct(
                                                                story,
                                                                Kind.OCCURRENCE,
                                                                each.id(),
                                                                null),
                                                        made,
                                                        true)));
        Stream<Step> settled =
                story.asked().stream()
                        .map(
                                each ->
                                        new Step(
                                                "settled",
                                                new SettleVisit(ID, VISIT, "Так и есть"),
                                                made,
                                                true));
        Stream<Step> closing =
                Stream.of(
                        story.state().known().closedOn() == null
                                ? new Step(
                                        "closed",
                                        new Close(ID, "Итог", CLOSED),
                                        made,
                                        story.byHand())
                                : new Step(
                                        "opened",
                                        correct(story, Kind.CLOSING, "closing", null),
                                        made,
                                        story.byHand()));
        return Stream.of(byHand, settled, closing).flatMap(Function.identity());
    }

    /** Nothing where it is refused, but of what an event tells, which is then left. */
    private static Optional<Story> after(Story before, Step step) {
        List<ActivityEvent> decided;
        try {
            decided = ActivityDecisions.decide(before.state(), step.command());
        } catch (Refused refused) {
            if (!(step.command() instanceof FollowVisit)) {
                return Optional.empty();
            }
            decided = List.of();
        }
        List<ActivityEvent> events = new ArrayList<>(before.events());
        ActivityState state = before.state();
        for (ActivityEvent event : decided) {
            events.add(event);
            state = state.after(event);
        }
        List<String> steps = new ArrayList<>(before.steps());
        steps.add(step.name());
        return Optional.of(new Story(steps, events, state, step.made(), step.byHand()));
    }

    private static ActivityCommand made(Story story, LocalDate day) {
        return new RecordOccurrence(
                ID,
                new Occurrence(VISIT, day, null, null, "visit", null, null, VISIT),
                TODAY,
                false,
                story.fresh());
    }

    private static ActivityCommand follow(Story story, @Nullable LocalDate day) {
        return new FollowVisit(
                ID,
                VISIT,
                new Visited(Objects.requireNonNull(story.made()), null),
                day == null ? null : new Visited(day, null),
                story.fresh(),
                "Описка",
                TODAY);
    }

    private static ActivityCommand correct(
            Story story, Kind kind, String id, @Nullable Right right) {
        return new Correct(ID, kind, id, right, story.fresh(), "Ошибка", TODAY, Set.of(), false);
    }

    private static Stream<Occurrence> ofTheVisit(ActivityState state) {
        return state.all(OccurrenceRecorded.class)
                .map(OccurrenceRecorded::occurrence)
                .filter(each -> VISIT.equals(each.visitId()));
    }

    private static @Nullable LocalDate day(@Nullable Visited visited) {
        return visited == null ? null : visited.date();
    }
}
