package kz.moldir.reporting.listening;

import java.util.List;
import java.util.Objects;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.reporting.listening.PlanWire.ActivityAmendedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityCancelledV1;
import kz.moldir.reporting.listening.PlanWire.ActivityClosedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityCoveredV1;
import kz.moldir.reporting.listening.PlanWire.ActivityDateAgreedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityPlannedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityPostponedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityTakenOutV1;
import kz.moldir.reporting.listening.PlanWire.AmendmentDecisionCorrectedV1;
import kz.moldir.reporting.listening.PlanWire.OccurrenceRecordedV1;
import kz.moldir.reporting.listening.PlanWire.PlanAmendedV1;
import kz.moldir.reporting.listening.PlanWire.PlanApprovedV1;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.TakenOut;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.plan.Plans;

/** Folds what plan-service publishes: approved plans, and what becomes of their activities. */
public final class PlanEvents implements Listener {

    private static final String PREFIX = "kz.moldir.plan.";

    private final Plans plans;
    private final Activities activities;

    public PlanEvents(Plans plans, Activities activities) {
        this.plans = plans;
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
    public List<View<?>> views() {
        return List.of(plans.view(), activities.view());
    }

    @Override
    public void on(PublishedEvent event) {
        if (event.type().equals(PREFIX + "plan-approved.v1")) {
            plans.approved(event.as(PlanApprovedV1.class).plan(), event);
        } else if (event.type().equals(PREFIX + "plan-amended.v1")) {
            var now = event.as(PlanAmendedV1.class);
            plans.amended(
                    now.planId(),
                    new PlanView.Amendment(now.version(), now.decision().decision(), now.reason()),
                    now.added(),
                    now.activities(),
                    event);
        } else if (event.type().equals(PREFIX + "amendment-decision-corrected.v1")) {
            var now = event.as(AmendmentDecisionCorrectedV1.class);
            plans.corrected(
                    now.planId(),
                    now.dated(),
                    new PlanView.Amendment(now.version(), now.decision().decision(), now.reason()),
                    event);
        } else if (event.type().startsWith(PREFIX) && known(event)) {
            activities.fold(event.subject(), event, before -> after(before, event));
        }
    }

    private static boolean known(PublishedEvent event) {
        return switch (type(event)) {
            case "activity-planned",
                    "activity-date-agreed",
                    "activity-postponed",
                    "activity-cancelled",
                    "activity-taken-out",
                    "activity-carried-over",
                    "activity-amended",
                    "occurrence-recorded",
                    "activity-closed",
                    "activity-covered",
                    "decision-published",
                    "decision-unpublished",
                    "document-published",
                    "document-withdrawn",
                    "answer-requested",
                    "answer-received",
                    "record-corrected",
                    "activity-date-withheld",
                    "activity-disclosure-changed" ->
                    event.type().endsWith(".v1");
            default -> false;
        };
    }

    static ActivityView after(ActivityView before, PublishedEvent event) {
        String type = type(event);
        return switch (type) {
            case "activity-planned" -> {
                var now = event.as(ActivityPlannedV1.class);
                yield told(
                        before.planned(
                                now.promise(),
                                Objects.requireNonNullElse(now.disclosure(), "open")),
                        now.outside() == null ? type : "activity-planned-outside",
                        event,
                        PlanChanges.of(now));
            }
            case "activity-date-agreed" -> {
                var now = event.as(ActivityDateAgreedV1.class);
                yield told(
                        PlanCorrections.inItsPlace(
                                before.dateAgreed(now.date(), now.time(), now.place()),
                                now.putRight()),
                        event,
                        PlanChanges.of(now, before.agreedDay()));
            }
            case "activity-amended" -> {
                var now = event.as(ActivityAmendedV1.class);
                Promise promised = before.promised();
                ActivityView amended =
                        now.version() == 0
                                ? before.putRight(now.promise(promised))
                                : before.amended(now.promise(promised), now.reason());
                // What is told of it from now on is said by the change of what is told.
                yield now.told() != null
                        ? amended
                        : told(
                                amended,
                                now.version() == 0 ? "record-corrected" : type,
                                event,
                                PlanChanges.of(now, promised));
            }
            case "activity-postponed" -> {
                var now = event.as(ActivityPostponedV1.class);
                ActivityView moved =
                        before.postponed(
                                now.date(), now.time(), now.place(), now.reason(), now.reasonKk());
                yield told(
                        PlanCorrections.inItsPlace(
                                now.nowhere() == null ? moved : moved.undated(), now.putRight()),
                        event,
                        PlanChanges.of(now, before.agreedDay()));
            }
            case "activity-cancelled" -> {
                var now = event.as(ActivityCancelledV1.class);
                ActivityView gone = before.cancelled(now.on(), now.reason(), now.reasonKk());
                TakenOut out = now.out();
                yield out != null
                        ? told(gone.takenOut(out), "activity-taken-out", event, PlanChanges.of(out))
                        : told(
                                now.withdrawn() == null ? gone : gone.withdrawn(),
                                event,
                                PlanChanges.of(now));
            }
            case "activity-taken-out" -> {
                TakenOut out = event.as(ActivityTakenOutV1.class).out();
                yield told(before.takenOut(out), event, PlanChanges.of(out));
            }
            case "occurrence-recorded" -> {
                var now = event.as(OccurrenceRecordedV1.class);
                yield told(before.occurred(now.occurrence()), event, PlanChanges.of(now));
            }
            case "activity-closed" -> {
                var now = event.as(ActivityClosedV1.class);
                yield told(
                        before.closed(now.on(), now.result(), now.resultKk()),
                        event,
                        PlanChanges.of(now));
            }
            case "activity-covered" -> {
                var now = event.as(ActivityCoveredV1.class);
                yield told(before.covered(now.publication()), event, PlanChanges.of(now));
            }
            case "decision-published" -> PlanDecisions.published(before, event);
            case "decision-unpublished" -> PlanDecisions.unpublished(before, event);
            default -> PlanCorrections.after(before, type, event);
        };
    }

    static ActivityView told(ActivityView after, PublishedEvent event, List<Change> changes) {
        return told(after, type(event), event, changes);
    }

    static ActivityView corrected(
            ActivityView after, PublishedEvent event, List<Change> changes, boolean replaced) {
        return told(after, type(event), event, changes, replaced);
    }

    static ActivityView told(
            ActivityView after, String type, PublishedEvent event, List<Change> changes) {
        return told(after, type, event, changes, false);
    }

    private static ActivityView told(
            ActivityView after,
            String type,
            PublishedEvent event,
            List<Change> changes,
            boolean replaced) {
        return after.remembering(
                new HistoryEntry(
                        event.time(),
                        event.role(),
                        type,
                        changes.stream().filter(Change::says).toList(),
                        event.source(),
                        event.sequence(),
                        replaced));
    }

    /** The type between the prefix and the version: "activity-closed". */
    private static String type(PublishedEvent event) {
        String name = event.type().substring(PREFIX.length());
        int version = name.lastIndexOf('.');
        return version < 0 ? name : name.substring(0, version);
    }
}
