package kz.moldir.plan.read.carrying.page;

import java.util.List;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView.Option;
import org.jspecify.annotations.Nullable;

/** The fields of a decision, taken or put right. */
final class DecisionFields {

    private DecisionFields() {}

    /**
     * With what is recorded.
     *
     * @param chair how the chair may have voted at a tie; empty where that decides nothing
     */
    static FormBuilder of(FormBuilder form, @Nullable Decided before, List<Option> chair) {
        Votes votes = before == null ? null : before.votes();
        Recommendation asked = before == null ? null : before.recommendation();
        FormBuilder voted =
                form.area("text", true, before == null ? null : before.text())
                        .area("textKk", false, before == null ? null : before.textKk())
                        .line("inFavour", false, votes == null ? null : votes.inFavour())
                        .line("against", false, votes == null ? null : votes.against())
                        .line("abstained", false, votes == null ? null : votes.abstained());
        return (chair.isEmpty()
                        ? voted
                        : voted.optional(
                                "chairInFavour", chair, before == null ? null : before.byChair()))
                .line("agency", false, asked == null ? null : asked.agency())
                .date("until", false, asked == null ? null : asked.until());
    }
}
