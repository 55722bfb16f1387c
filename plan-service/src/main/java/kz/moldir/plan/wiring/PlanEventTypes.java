package kz.moldir.plan.wiring;

import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.AmendmentEvent;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.SettingsEvent;
import kz.moldir.plan.events.VisitFollowing;

/** The stored names of plan-service's events; frozen, since stored events carry them. */
public final class PlanEventTypes {

    private PlanEventTypes() {}

    /** All of them. */
    public static EventTypes all() {
        return EventTypes.builder()
                .add("plan.imported", "1", PlanEvent.PlanImported.class)
                .add("plan.started", "1", PlanEvent.PlanStarted.class)
                .add("plan.approved", "1", PlanEvent.PlanApproved.class)
                .add("plan.decision-corrected", "1", PlanEvent.DecisionCorrected.class)
                .add(
                        "plan.amendment-decision-corrected",
                        "1",
                        AmendmentEvent.AmendmentDecisionCorrected.class)
                .add("plan.submitted", "1", PlanEvent.PlanSubmitted.class)
                .add("plan.remark-made", "1", PlanEvent.RemarkMade.class)
                .add("plan.remark-answered", "1", PlanEvent.RemarkAnswered.class)
                .add("plan.remark-answer-withdrawn", "1", PlanEvent.RemarkAnswerWithdrawn.class)
                .add("plan.remark-corrected", "1", PlanEvent.RemarkCorrected.class)
                .add("plan.remark-withdrawn", "1", PlanEvent.RemarkWithdrawn.class)
                .add("plan.remarks-extended", "1", PlanEvent.RemarksExtended.class)
                .add("plan.put-to-meeting", "1", PlanEvent.PlanPutToMeeting.class)
                .add("plan.withdrawn", "1", PlanEvent.PlanWithdrawn.class)
                .add("plan.discarded", "1", PlanEvent.PlanDiscarded.class)
                .add("plan.restored", "1", PlanEvent.PlanRestored.class)
                .add("plan.coverage-changed", "1", PlanEvent.CoverageChanged.class)
                .add(
                        "plan.amendment-coverage-changed",
                        "1",
                        AmendmentEvent.AmendmentCoverageChanged.class)
                .add("plan.row-added", "1", PlanEvent.RowAdded.class)
                .add("plan.row-changed", "1", PlanEvent.RowChanged.class)
                .add("plan.row-removed", "1", PlanEvent.RowRemoved.class)
                .add("plan.row-moved", "1", PlanEvent.RowMoved.class)
                .add("plan.amendment-begun", "1", AmendmentEvent.AmendmentBegun.class)
                .add(
                        "plan.amendment-reason-changed",
                        "1",
                        AmendmentEvent.AmendmentReasonChanged.class)
                .add("plan.amendment-dropped", "1", AmendmentEvent.AmendmentDropped.class)
                .add("plan.amendment-restored", "1", AmendmentEvent.AmendmentRestored.class)
                .add("plan.amended", "1", AmendmentEvent.PlanAmended.class)
                .add("activity.amended", "1", ReplanningEvent.ActivityAmended.class)
                .add("activity.outside-withdrawn", "1", ReplanningEvent.OutsideWithdrawn.class)
                .add("plan.amended-row-explained", "1", AmendmentEvent.AmendedRowExplained.class)
                .add("activity.taken-out", "1", ReplanningEvent.ActivityTakenOut.class)
                .add("activity.planned", "1", ActivityEvent.ActivityPlanned.class)
                .add("activity.date-agreed", "1", ActivityEvent.ActivityDateAgreed.class)
                .add("activity.postponed", "1", ActivityEvent.ActivityPostponed.class)
                .add("activity.cancelled", "1", ActivityEvent.ActivityCancelled.class)
                .add("activity.occurrence-recorded", "1", ActivityEvent.OccurrenceRecorded.class)
                .add("activity.closed", "1", ActivityEvent.ActivityClosed.class)
                .add("activity.covered", "1", ActivityEvent.ActivityCovered.class)
                .add("activity.dates-proposed", "1", ActivityEvent.DatesProposed.class)
                .add("activity.answer-requested", "1", SendingEvent.AnswerRequested.class)
                .add("activity.letter-sent", "1", SendingEvent.LetterSent.class)
                .add("activity.answer-received", "1", ActivityEvent.AnswerReceived.class)
                .add("activity.record-corrected", "1", ActivityEvent.RecordCorrected.class)
                .add("activity.disclosure-changed", "1", ActivityEvent.DisclosureChanged.class)
                .add("activity.carried-over", "1", ReplanningEvent.ActivityCarriedOver.class)
                .add("activity.still-wanted", "1", ReplanningEvent.StillWanted.class)
                .add("activity.visit-not-followed", "1", VisitFollowing.VisitNotFollowed.class)
                .add("activity.visit-settled", "1", VisitFollowing.VisitSettled.class)
                .add("activity.document-attached", "1", CarryingOutEvent.DocumentAttached.class)
                .add("activity.document-published", "1", CarryingOutEvent.DocumentPublished.class)
                .add("activity.document-described", "1", CarryingOutEvent.DocumentDescribed.class)
                .add("activity.entry-withdrawn", "1", CarryingOutEvent.EntryWithdrawn.class)
                .add("activity.session-arranged", "1", CarryingOutEvent.SessionArranged.class)
                .add("activity.materials-recorded", "1", CarryingOutEvent.MaterialsRecorded.class)
                .add("activity.word-received", "1", CarryingOutEvent.WordReceived.class)
                .add("activity.word-corrected", "1", CarryingOutEvent.WordCorrected.class)
                .add("activity.word-answered", "1", CarryingOutEvent.WordAnswered.class)
                .add("activity.attendance-recorded", "1", CarryingOutEvent.AttendanceRecorded.class)
                .add("activity.minutes-written", "1", CarryingOutEvent.MinutesWritten.class)
                .add("activity.decision-taken", "1", CarryingOutEvent.DecisionTaken.class)
                .add("activity.decision-corrected", "1", CarryingOutEvent.DecisionCorrected.class)
                .add("activity.decision-published", "1", CarryingOutEvent.DecisionPublished.class)
                .add(
                        "activity.decision-unpublished",
                        "1",
                        CarryingOutEvent.DecisionUnpublished.class)
                .add("activity.schedule-set", "1", CarryingOutEvent.ScheduleSet.class)
                .add("proposal.made", "1", ProposalEvent.ProposalMade.class)
                .add("proposal.accepted", "1", ProposalEvent.ProposalAccepted.class)
                .add("proposal.reopened", "1", ProposalEvent.ProposalReopened.class)
                .add("proposal.withdrawn", "1", ProposalEvent.ProposalWithdrawn.class)
                .add("proposal.declined", "1", ProposalEvent.ProposalDeclined.class)
                .add("roster.persons-added", "1", RosterEvent.PersonsAdded.class)
                .add("roster.entry-added", "1", RosterEvent.EntryAdded.class)
                .add("roster.entry-changed", "1", RosterEvent.EntryChanged.class)
                .add("roster.entry-removed", "1", RosterEvent.EntryRemoved.class)
                .add("settings.changed", "1", SettingsEvent.SettingsChanged.class)
                .add("register.entry-opened", "1", RegisterEvent.EntryOpened.class)
                .add("register.item-corrected", "1", RegisterEvent.ItemCorrected.class)
                .add("register.step-taken", "1", RegisterEvent.StepTaken.class)
                .add("register.step-corrected", "1", RegisterEvent.StepCorrected.class)
                .add("register.entry-withdrawn", "1", RegisterEvent.EntryWithdrawn.class)
                .add("register.entry-restored", "1", RegisterEvent.EntryRestored.class)
                .build();
    }
}
