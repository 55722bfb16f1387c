package kz.moldir.plan.read.approval;

import java.time.LocalDate;
import kz.moldir.plan.read.plans.PlanSummary;
import org.jspecify.annotations.Nullable;

/**
 * A plan that no meeting has approved yet, and what it waits for.
 *
 * @param stage draft, submitted or meeting
 * @param remarks how many wait for an answer
 * @param day the last one for remarks, or that of the meeting; absent for a draft
 * @param come whether the days for remarks are over, or the day of the meeting has come
 */
public record OnItsWay(
        PlanSummary plan, String stage, int remarks, @Nullable LocalDate day, boolean come) {

    /** Where it stands by what is known of its approval; a draft where nothing is. */
    public static OnItsWay of(PlanSummary plan, @Nullable ApprovalView approval, LocalDate today) {
        if (approval == null) {
            return new OnItsWay(plan, "draft", 0, null, false);
        }
        return switch (approval.stage()) {
            case "submitted" -> {
                LocalDate until = approval.remarksUntil();
                boolean over = until != null && until.isBefore(today);
                yield new OnItsWay(plan, "submitted", approval.open(), until, over);
            }
            case "meeting" -> {
                LocalDate on = approval.meetingOn();
                boolean here = on != null && !on.isAfter(today);
                yield new OnItsWay(plan, "meeting", 0, on, here);
            }
            default -> new OnItsWay(plan, "draft", 0, null, false);
        };
    }
}
