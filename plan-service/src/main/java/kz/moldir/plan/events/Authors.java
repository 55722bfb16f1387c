package kz.moldir.plan.events;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.events.AmendmentEvent.AmendedRowExplained;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import org.jspecify.annotations.Nullable;

/**
 * The accounts whose hand is in what the next decision would put in force: whoever submitted the
 * plan, or wrote it since; whoever began the amendment, or wrote it. They stay known of one that
 * was given up, since it can be brought back.
 */
public record Authors(List<String> accounts) {

    public static final Authors NONE = new Authors(List.of());

    /** The authors after an event that an account caused, which is not known of old ones. */
    public Authors after(PlanEvent event, @Nullable String actor) {
        return switch (event) {
            case PlanStarted now -> and(actor);
            case PlanImported now -> and(actor);
            case CoverageChanged now -> and(actor);
            case AmendmentCoverageChanged now -> and(actor);
            case RowAdded now -> and(now.by() == null ? actor : now.by());
            case RowChanged now -> and(actor);
            case RowRemoved now -> and(actor);
            case RowMoved now -> and(actor);
            case PlanSubmitted now -> NONE.and(now.by());
            case AmendmentBegun now -> NONE.and(actor);
            case AmendmentReasonChanged now -> and(actor);
            case AmendedRowExplained now -> and(actor);
            case AmendmentRestored now -> and(actor);
            default -> event instanceof PlanApproved || event instanceof PlanAmended ? NONE : this;
        };
    }

    private Authors and(@Nullable String actor) {
        return actor == null
                ? this
                : new Authors(
                        Stream.concat(accounts.stream(), Stream.of(actor)).distinct().toList());
    }

    /** Whether it is one of them. */
    public boolean include(String account) {
        return accounts.contains(account);
    }
}
