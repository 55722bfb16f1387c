package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.kit.command.Phrase;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.PublicWords.Said;
import org.jspecify.annotations.Nullable;

/** What looks like a telephone number, an address of mail or the number of a person. */
public final class PersonalDetails {

    /** The code of the question about them, by which it is answered. */
    public static final String CODE = ActivityRefusal.PERSONAL_DETAILS;

    /** The message that asks about them; it names what was found. */
    public static final String QUESTION = "refusal." + ActivityRefusal.PERSONAL_DETAILS;

    /** Between the groups of a number; days and laws have dots too, but not these groups. */
    private static final String BETWEEN = "[ \\u00A0\\u202F().\\u2010-\\u2013-]{0,2}";

    private static final Pattern LIKE =
            Pattern.compile(
                    "(?<![\\d.])(?:\\+?7|8)"
                            + "(?:[ \\u00A0\\u202F()\\u2010\\u2011-]{0,2}\\d){10}(?!\\d)"
                            + "|(?<![\\d.])(?:\\+?7|8)"
                            + BETWEEN
                            + "(?:(?:7\\d{2}|800)"
                            + BETWEEN
                            + "\\d{3}|7\\d{3}"
                            + BETWEEN
                            + "\\d{2})"
                            + BETWEEN
                            + "\\d{2}"
                            + BETWEEN
                            + "\\d{2}(?!\\d)"
                            + "|(?<!\\d)\\d{12}(?!\\d)"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private PersonalDetails() {}

    /** Each that stands in the words. */
    public static List<String> in(@Nullable String words) {
        return words == null
                ? List.of()
                : LIKE.matcher(words).results().map(MatchResult::group).distinct().toList();
    }

    /**
     * Asks about words that everybody reads at once, and that stay in the public history. What
     * everybody reads already is not asked about again, unless the words of before are concealed.
     *
     * @throws Refused until somebody says that they are meant
     */
    static void ask(ActivityState state, ActivityCommand command, List<ActivityEvent> events) {
        if (!typed(command) || command.sure().contains(ActivityRefusal.PERSONAL_DETAILS)) {
            return;
        }
        boolean concealing = command instanceof Correct asked && asked.conceal();
        Set<String> read =
                concealing ? Set.of() : found(state.records()).collect(Collectors.toSet());
        List<Object> asked =
                events.stream()
                        .flatMap(PublicWords::of)
                        .flatMap(said -> named(said, read))
                        .distinct()
                        .toList();
        if (!asked.isEmpty()) {
            throw new Refused(ActivityRefusal.personalDetails(asked));
        }
    }

    /** Of a decision and a document what stands now: what was put right there is read no more. */
    private static Stream<String> found(List<ActivityEvent> events) {
        return IntStream.range(0, events.size())
                .filter(i -> stands(events.get(i), events.subList(i + 1, events.size())))
                .mapToObj(events::get)
                .flatMap(PublicWords::of)
                .flatMap(said -> in(said.words()).stream());
    }

    private static boolean stands(ActivityEvent event, List<ActivityEvent> later) {
        return switch (event) {
            case DecisionPublished was ->
                    later.stream()
                            .noneMatch(now -> was.decided().id().equals(ofPublishedDecision(now)));
            case DecisionTaken was -> untouched(was.decided().id(), later);
            case DecisionCorrected was -> untouched(was.decided().id(), later);
            case DocumentPublished was -> described(was.documentId(), later);
            case DocumentDescribed was -> described(was.documentId(), later);
            default -> true;
        };
    }

    private static boolean untouched(String decision, List<ActivityEvent> later) {
        return later.stream()
                .noneMatch(
                        now ->
                                decision.equals(withdrawn(now, Entry.DECISION))
                                        || (now instanceof DecisionCorrected right
                                                && right.toldOutside()
                                                && right.decided().id().equals(decision)));
    }

    private static boolean described(String document, List<ActivityEvent> later) {
        return later.stream().noneMatch(now -> document.equals(ofDocument(now)));
    }

    private static @Nullable String ofPublishedDecision(ActivityEvent event) {
        return switch (event) {
            case DecisionPublished now -> now.decided().id();
            case DecisionUnpublished now -> now.decisionId();
            default -> withdrawn(event, Entry.DECISION);
        };
    }

    private static @Nullable String ofDocument(ActivityEvent event) {
        return switch (event) {
            case DocumentPublished now -> now.documentId();
            case DocumentDescribed now -> now.documentId();
            default -> withdrawn(event, Entry.DOCUMENT);
        };
    }

    private static @Nullable String withdrawn(ActivityEvent event, Entry entry) {
        return event instanceof EntryWithdrawn gone && gone.entry() == entry ? gone.id() : null;
    }

    private static Stream<Object> named(Said said, Set<String> read) {
        return in(said.words()).stream()
                .filter(each -> !read.contains(each))
                .map(
                        each ->
                                new Phrase(
                                        "plan.personal.found",
                                        List.of(each, new Phrase(said.label()))));
    }

    /**
     * Whether a person types what everybody is told: what follows from other plans and services has
     * nobody to ask. Work outside the plan is asked about where its words are understood.
     */
    private static boolean typed(ActivityCommand command) {
        return switch (command) {
            case ActivityCommand.AgreeDate _,
                    ActivityCommand.ProposeDates _,
                    ActivityCommand.Postpone _,
                    ActivityCommand.Cancel _,
                    ActivityCommand.Close _,
                    ActivityCommand.Cover _,
                    ActivityCommand.AskForAnswer _,
                    Correct _,
                    ActivityCommand.ChangeDisclosure _,
                    ActivityCommand.Carrying _ ->
                    true;
            case ActivityCommand.RecordOccurrence asked -> asked.occurrence().visitId() == null;
            case PlanningCommand.PlanActivity _,
                    PlanningCommand.AmendActivity _,
                    PlanningCommand.CorrectOutside _,
                    PlanningCommand.WithdrawOutside _,
                    PlanningCommand.ExcludeActivity _,
                    PlanningCommand.CarryOver _,
                    PlanningCommand.PutCarryingOverRight _,
                    ActivityCommand.FollowVisit _,
                    ActivityCommand.SettleVisit _,
                    ActivityCommand.TakeAnswer _,
                    ActivityCommand.TakeBack _,
                    PlanningCommand.StillWant _ ->
                    false;
        };
    }
}
