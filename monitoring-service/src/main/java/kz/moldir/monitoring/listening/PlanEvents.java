package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.listening.KnownActivity.GoingOn;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowCorrection;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowWithdrawal;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import org.jspecify.annotations.Nullable;

/**
 * When a monitoring activity gets a day, moves or is cancelled, then so does its visit, which is
 * cancelled as well when an amendment of the plan names no day any more or other work, when its day
 * had been recorded by mistake, when its day is not told any more, and where the next plan has it
 * on its day, and is made anew when a day that lies ahead is told again or was cancelled by
 * mistake, and where it stays in its plan after all, unless it took place; when an activity decides
 * a recommendation, puts it right or takes it back, then that is followed. Experts of the roster
 * are remembered, so that they can be invited.
 */
public final class PlanEvents implements Listener {

    private final Commands commands;
    private final KnownActivities activities;
    private final KnownExperts experts;
    private final ZoneId zone;

    /** The listener; days begin in the council's zone. */
    public PlanEvents(
            Commands commands, KnownActivities activities, KnownExperts experts, ZoneId zone) {
        this.zone = zone;
        this.experts = experts;
        this.commands = commands;
        this.activities = activities;
    }

    @Override
    public String name() {
        return "planEvents";
    }

    @Override
    public String topic() {
        return "moldir.plan";
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<View<?>> views() {
        return List.of(activities.view(), experts.view());
    }

    @Override
    public boolean sideBySide() {
        return true;
    }

    @Override
    public void on(PublishedEvent published) {
        experts.take(published);
        PlanEventV1.of(published)
                .ifPresent(
                        event -> {
                            KnownActivity activity = activities.after(published, event);
                            LocalDate on = LocalDate.ofInstant(published.time(), zone);
                            command(activity, event, published.sequence(), on)
                                    .ifPresent(command -> send(published, command));
                            recommended(activity, event)
                                    .ifPresent(command -> send(published, command));
                        });
    }

    @Override
    public void fold(PublishedEvent published) {
        experts.take(published);
        PlanEventV1.of(published).ifPresent(event -> activities.take(published, event));
    }

    /** What an event of a day asks of the activity's visit; pure. */
    static Optional<VisitCommand> command(
            KnownActivity activity, PlanEventV1 event, long sequence, LocalDate on) {
        return switch (event) {
            case ActivityPlannedV1 now -> follow(activity, now.day(), sequence);
            case ActivityAmendedV1 now -> followOrLeave(activity, now::leave, sequence);
            case ActivityDateAgreedV1 now -> followOrGoOn(activity, now.date(), sequence);
            case ActivityPostponedV1 now -> followOrGoOn(activity, now.date(), sequence);
            case DayTakenBackV1 now -> followOrLeave(activity, because(now.reason()), sequence);
            case ActivityCancelledV1 now ->
                    cancel(
                            activity,
                            new CancelWithActivity(activity.visit(), now.reason()),
                            sequence);
            case ActivityCarriedOverV1 now when now.from() != null ->
                    activity.dayIsTheNextPlans()
                            ? goneOn(activity, sequence)
                            : stays(activity, sequence, on);
            case ActivityCarriedOverV1 now ->
                    now.keeps(activity.date())
                            ? Optional.empty()
                            : cancel(
                                    activity,
                                    CancelWithActivity.goingOn(activity.visit(), now.next()),
                                    sequence);
            case CancellationTakenBackV1 now -> again(activity, sequence, on);
            case CarryingOverTakenBackV1 now -> again(activity, sequence, on);
            case VisitMadeV1 now ->
                    activity.kept() ? again(activity, sequence, on) : goneOn(activity, sequence);
            case OccurrenceTakenBackV1 now -> goneOn(activity, sequence);
            case ActivityClosedV1 now -> Optional.empty();
            case DisclosureV1 now ->
                    followOrLeave(activity, because(DisclosureV1.REASON), sequence)
                            .filter(
                                    command ->
                                            !(command instanceof FollowPlan)
                                                    || ahead(activity, on));
            case RecommendationDecidedV1 now -> Optional.empty();
            case RecommendationCorrectedV1 now -> Optional.empty();
            case RecommendationWithdrawnV1 now -> Optional.empty();
        };
    }

    /** What goes on after all has its visit again, where its day is still ahead. */
    private static Optional<VisitCommand> again(
            KnownActivity activity, long sequence, LocalDate on) {
        return ahead(activity, on) && sequence >= activity.since()
                ? followed(activity, activity.date(), sequence)
                : Optional.empty();
    }

    /** What a later plan was said to have sooner had left its visit. */
    private static Optional<VisitCommand> stays(
            KnownActivity activity, long sequence, LocalDate on) {
        return activity.left() == null ? Optional.empty() : again(activity, sequence, on);
    }

    /** The visit that this event left to the later plan's row, if it did. */
    private static Optional<VisitCommand> goneOn(KnownActivity activity, long sequence) {
        GoingOn later = activity.goingOn();
        String left = activity.left();
        return later != null && left != null && sequence == activity.since()
                ? Optional.of(CancelWithActivity.goingOn(left, later.row()))
                : Optional.empty();
    }

    private static Optional<VisitCommand> followOrGoOn(
            KnownActivity activity, @Nullable LocalDate day, long sequence) {
        return activity.dayIsTheNextPlans()
                ? goneOn(activity, sequence)
                : follow(activity, day, sequence);
    }

    /** What came before its visit was left was told to the one that was. */
    private static Optional<VisitCommand> cancel(
            KnownActivity activity, CancelWithActivity left, long sequence) {
        return sequence <= activity.since() ? Optional.empty() : Optional.of(left);
    }

    /** Without a day, or as other work, it leaves its visit; another day makes another one. */
    private static Optional<VisitCommand> followOrLeave(
            KnownActivity activity, Function<String, CancelWithActivity> leave, long sequence) {
        if (activity.monitoring() && activity.dayIsTheNextPlans()) {
            return goneOn(activity, sequence);
        }
        String left = activity.left();
        return left != null && sequence == activity.since()
                ? Optional.of(leave.apply(left))
                : follow(activity, activity.date(), sequence);
    }

    private static Function<String, CancelWithActivity> because(String reason) {
        return visitId -> new CancelWithActivity(visitId, reason);
    }

    /** What took place, or will not, needs no visit when it is told or goes on after all. */
    private static boolean ahead(KnownActivity activity, LocalDate told) {
        LocalDate day = activity.date();
        return !activity.planned().cancelled()
                && !activity.dayIsTheNextPlans()
                && day != null
                && !day.isBefore(told);
    }

    private static Optional<VisitCommand> follow(
            KnownActivity activity, @Nullable LocalDate day, long sequence) {
        return sequence <= activity.since() ? Optional.empty() : followed(activity, day, sequence);
    }

    private static Optional<VisitCommand> followed(
            KnownActivity activity, @Nullable LocalDate day, long sequence) {
        return day == null || !activity.monitoring() || activity.held()
                ? Optional.empty()
                : Optional.of(
                        new FollowPlan(
                                activity.visit(),
                                activity.planned(),
                                day,
                                activity.approvedOn(),
                                sequence));
    }

    /** The first visit that follows an activity's own day. */
    static String visitOf(String activityId) {
        return CommandIds.derived(activityId, "visit");
    }

    /** What an activity asks of an agency is followed, whatever kind the activity is of; pure. */
    static Optional<RecommendationCommand> recommended(KnownActivity activity, PlanEventV1 event) {
        return switch (event) {
            case RecommendationDecidedV1 now ->
                    Optional.of(
                            new TakeUp(
                                    recommendation(activity, now.recommendationId()),
                                    activity.planned(),
                                    now.agency(),
                                    now.text(),
                                    now.on(),
                                    now.until(),
                                    now.decidedBy(),
                                    now.authors(),
                                    now.textKk(),
                                    now.agencyName()));
            case RecommendationCorrectedV1 now ->
                    Optional.of(
                            new FollowCorrection(
                                    recommendation(activity, now.recommendationId()),
                                    now.agency(),
                                    now.text(),
                                    now.on(),
                                    now.until(),
                                    now.reason(),
                                    now.correctedBy(),
                                    now.authors(),
                                    now.textKk(),
                                    now.agencyName()));
            case RecommendationWithdrawnV1 now ->
                    Optional.of(
                            new FollowWithdrawal(
                                    recommendation(activity, now.recommendationId()),
                                    now.reason()));
            default -> Optional.empty();
        };
    }

    private static String recommendation(KnownActivity activity, String id) {
        return CommandIds.derived(activity.id(), "recommendation", id);
    }

    private void send(PublishedEvent event, RecommendationCommand command) {
        String name = command.getClass().getSimpleName();
        commands.send(
                command, Origins.because(event, command.recommendationId(), name, getClass()));
    }

    private void send(PublishedEvent event, VisitCommand command) {
        String name = command.getClass().getSimpleName();
        commands.send(command, Origins.because(event, command.visitId(), name, getClass()));
    }
}
