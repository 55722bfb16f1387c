package kz.moldir.plan.read.approval;

import java.util.List;
import java.util.Locale;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.read.approval.WhoDecided.Named;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import org.springframework.stereotype.Component;

/** The amendments in the making, so that whoever did not begin one learns of it. */
@Component
public final class Amendments {

    private final Plans plans;
    private final WhoDecided who;

    Amendments(Plans plans, WhoDecided who) {
        this.plans = plans;
        this.who = who;
    }

    /** Those that somebody is told of: the press learns of what was decided. */
    public List<InMaking> toldTo(Caller reader, Locale locale) {
        return plans.amendedToldTo(reader).stream().map(plan -> of(plan, locale)).toList();
    }

    private InMaking of(PlanHead plan, Locale locale) {
        return new InMaking(
                PlanSummary.of(plan),
                who.next(plan.id(), locale).stream().map(Named::name).distinct().toList());
    }
}
