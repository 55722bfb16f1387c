package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Phrase;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.PublicWords.Said;
import org.jspecify.annotations.Nullable;

/** What looks like a telephone number, an address of mail or the number of a person. */
public final class PersonalDetails {

    /** The message that asks about them; it names what was found. */
    public static final String QUESTION = "refusal." + ActivityRefusal.PERSONAL_DETAILS;

    private static final Pattern LIKE =
            Pattern.compile(
                    "(?<![\\d.])(?:\\+?7|8)(?:[ ()-]{0,2}\\d){10}(?!\\d)"
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

    private static Stream<String> found(List<ActivityEvent> events) {
        return events.stream().flatMap(PublicWords::of).flatMap(said -> in(said.words()).stream());
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
            case ActivityCommand.PlanActivity _,
                    ActivityCommand.AmendActivity _,
                    ActivityCommand.CorrectOutside _,
                    ActivityCommand.WithdrawOutside _,
                    ActivityCommand.ExcludeActivity _,
                    ActivityCommand.CarryOver _,
                    ActivityCommand.PutCarryingOverRight _,
                    ActivityCommand.FollowVisit _,
                    ActivityCommand.SettleVisit _,
                    ActivityCommand.TakeAnswer _,
                    ActivityCommand.TakeBack _,
                    ActivityCommand.StillWant _ ->
                    false;
        };
    }
}
