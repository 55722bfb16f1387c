package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a plan is not approved beside another one. */
sealed interface PeriodRefusal extends Refusal {

    /** Another approved plan has a part of its months; it can be approved all the same. */
    @Code("plan-period-shared")
    record Shared(String year, String half, LocalDate on) implements PeriodRefusal {}
}
