package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.Asked;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.Checker;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowCorrection;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowWithdrawal;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation must know of itself to decide.
 *
 * @param authors who do not verify it
 * @param wording what is asked for; whoever puts only the day right has not worded it
 * @param decided the day of the decision, before which nothing happens to it
 * @param fulfilled the day on which its fulfilment was seen, or null
 * @param progress what became of it so far
 */
record RecommendationState(
        Set<String> authors,
        Wording wording,
        LocalDate decided,
        @Nullable LocalDate fulfilled,
        Progress progress) {

    /** Of whom it is asked, what, and until when. */
    record Wording(String agency, String text, @Nullable String textKk, @Nullable LocalDate until) {

        /** Whether another is in other words; one that lacks the Kazakh text words nothing. */
        boolean differs(Wording right) {
            return !right.agency.equals(agency)
                    || !right.text.equals(text)
                    || (right.textKk != null && !right.textKk.equals(textKk))
                    || !Objects.equals(right.until, until);
        }

        /** The same with the Kazakh text that is known, where this one lacks it. */
        Wording knowing(@Nullable String kazakh) {
            return textKk == null ? new Wording(agency, text, kazakh, until) : this;
        }
    }

    /** What became of it. */
    enum Progress {
        NOTHING_YET,
        ANSWERED_OR_CHECKED,
        WITHDRAWN
    }

    /** Before it was taken up. */
    static final RecommendationState NONE =
            new RecommendationState(
                    Set.of(),
                    new Wording("", "", null, null),
                    LocalDate.MIN,
                    null,
                    Progress.NOTHING_YET);

    /** State in, events out; a refusal says why not. */
    List<RecommendationEvent> decide(RecommendationCommand command) {
        return switch (command) {
            case TakeUp asked -> takenUp(asked);
            case FollowCorrection asked ->
                    followed(
                            new RecommendationCorrected(
                                    asked.recommendationId(),
                                    asked.agency(),
                                    asked.text(),
                                    asked.on(),
                                    asked.until(),
                                    asked.reason(),
                                    asked.author(),
                                    asked.wordedBy(),
                                    asked.textKk(),
                                    asked.agencyName()),
                            new CorrectionNotFollowed(
                                    asked.recommendationId(),
                                    false,
                                    asked.reason(),
                                    new Asked(
                                            asked.agency(),
                                            asked.text(),
                                            asked.on(),
                                            asked.until(),
                                            asked.textKk(),
                                            asked.agencyName())));
            case FollowWithdrawal asked ->
                    followed(
                            new RecommendationWithdrawn(asked.recommendationId(), asked.reason()),
                            new CorrectionNotFollowed(
                                    asked.recommendationId(), true, asked.reason(), null));
            case RecordAnswer asked -> {
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new AgencyAnswered(asked.recommendationId(), asked.on(), asked.text()));
            }
            case VerifyFulfilment asked -> {
                refuseAuthor(asked.by());
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new FulfilmentVerified(asked.recommendationId(), asked.on(), asked.note()));
            }
            case RefuseFulfilment asked -> {
                refuseAuthor(asked.by());
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new FulfilmentRefused(
                                asked.recommendationId(), asked.on(), asked.reason()));
            }
        };
    }

    private static List<RecommendationEvent> takenUp(TakeUp asked) {
        return List.of(
                new RecommendationTakenUp(
                        asked.recommendationId(),
                        asked.activity().id(),
                        asked.activity().number(),
                        asked.activity().title(),
                        asked.agency(),
                        asked.text(),
                        asked.on(),
                        asked.until(),
                        asked.author(),
                        asked.wordedBy(),
                        asked.textKk(),
                        asked.agencyName()));
    }

    /** What an agency answered, or somebody checked, was asked in those words. */
    private List<RecommendationEvent> followed(
            RecommendationEvent followed, RecommendationEvent kept) {
        return switch (progress) {
            case NOTHING_YET -> List.of(followed);
            case ANSWERED_OR_CHECKED -> List.of(kept);
            case WITHDRAWN ->
                    followed instanceof RecommendationCorrected again ? List.of(again) : List.of();
        };
    }

    private void refuseAuthor(Checker by) {
        if (authors.contains(by.account())) {
            throw new Refused(new RecommendationRefusal.OwnRecommendation());
        }
        if (by.actingFor() != null && authors.contains(by.actingFor())) {
            throw new Refused(new RecommendationRefusal.DeputyOfItsAuthor());
        }
    }

    private void refuseFulfilled() {
        if (progress == Progress.WITHDRAWN) {
            throw new Refused(new RecommendationRefusal.Withdrawn());
        }
        if (fulfilled != null) {
            throw new Refused(new RecommendationRefusal.AlreadyFulfilled(fulfilled));
        }
    }

    private void refuseUnlessBetween(LocalDate on, LocalDate today) {
        if (on.isBefore(decided) || on.isAfter(today)) {
            throw new Refused(new RecommendationRefusal.WrongDay(decided, today));
        }
    }

    RecommendationState after(RecommendationEvent event) {
        return switch (event) {
            case RecommendationTakenUp now ->
                    new RecommendationState(
                            Set.copyOf(now.authors()),
                            new Wording(now.agency(), now.text(), now.textKk(), now.until()),
                            now.on(),
                            null,
                            Progress.NOTHING_YET);
            case RecommendationCorrected now ->
                    corrected(
                            now, new Wording(now.agency(), now.text(), now.textKk(), now.until()));
            case RecommendationWithdrawn now ->
                    new RecommendationState(
                            authors, wording, decided, fulfilled, Progress.WITHDRAWN);
            case CorrectionNotFollowed now -> this;
            case AgencyAnswered now -> checked(fulfilled);
            case FulfilmentVerified now -> checked(now.on());
            case FulfilmentRefused now -> checked(fulfilled);
        };
    }

    private RecommendationState corrected(RecommendationCorrected now, Wording right) {
        boolean otherWords = wording.differs(right) || progress == Progress.WITHDRAWN;
        return new RecommendationState(
                with(now.authors(otherWords)),
                right.knowing(wording.textKk),
                now.on(),
                fulfilled,
                Progress.NOTHING_YET);
    }

    private RecommendationState checked(@Nullable LocalDate seen) {
        return new RecommendationState(
                authors, wording, decided, seen, Progress.ANSWERED_OR_CHECKED);
    }

    private Set<String> with(List<String> others) {
        Set<String> all = new HashSet<>(authors);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
