package kz.moldir.plan.write.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RemarkWithdrawn;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Remark.About;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.ApprovalState.Stage;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import org.jspecify.annotations.Nullable;

/**
 * The remarks on a plan, each with whether it is answered; pure.
 *
 * @param all by id
 * @param commissions that were asked for them
 */
record Remarks(Map<String, Kept> all, List<String> commissions) {

    static final Remarks NONE = new Remarks(Map.of(), List.of());

    /** More of them than this are a letter of their own. */
    private static final int MOST = 500;

    /**
     * A remark as it stands.
     *
     * @param answer null while it is open
     * @param version 1 as it was made, one more with each answer and each correction
     */
    record Kept(Remark remark, @Nullable RemarkAnswered answer, int version) {

        boolean answered() {
            return answer != null;
        }

        private Kept says(Remark right) {
            return new Kept(right, answer, version + 1);
        }

        private Kept answered(@Nullable RemarkAnswered now) {
            return new Kept(remark, now, version + 1);
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    boolean allAnswered() {
        return all.values().stream().allMatch(Kept::answered);
    }

    RemarkMade made(MakeRemark asked, Stage stage, List<Row> rows) {
        refuseUnless(stage == Stage.SUBMITTED, new ApprovalRefusal.NotSubmitted());
        refuseUnless(all.size() < MOST, new ApprovalRefusal.TooManyRemarks());
        return new RemarkMade(asked.planId(), about(asked.remark(), rows));
    }

    /**
     * Also once it lies before the general meeting, or that has decided: the answer stays. So does
     * the row, whatever stands under its number by now, unless another is named.
     */
    RemarkCorrected corrected(CorrectRemark asked, Stage stage, List<Row> rows) {
        Kept kept = known(asked.remark().id(), stage);
        refuseUnseen(kept, asked.seen());
        Remark was = kept.remark();
        Remark right = asked.remark();
        Integer number = right.row();
        Remark now =
                number != null && (number.equals(was.row()) || isStill(was, number, rows))
                        ? right.on(was)
                        : right;
        return new RemarkCorrected(
                asked.planId(),
                now.about() == null ? about(now, rows) : asked(now),
                asked.reason());
    }

    /** What the meeting has decided on is put right, and never gone. */
    RemarkWithdrawn withdrawn(WithdrawRemark asked, Stage stage) {
        Kept kept = known(asked.remarkId(), stage);
        refuseUnless(stage != Stage.DECIDED, new ApprovalRefusal.RemarkStays());
        refuseUnseen(kept, asked.seen());
        return new RemarkWithdrawn(asked.planId(), asked.remarkId(), asked.today(), asked.reason());
    }

    /** A first answer while the commissions have the plan; another in its place also later. */
    RemarkAnswered answered(AnswerRemark asked, Stage stage) {
        Kept kept = known(asked.remarkId(), stage);
        boolean again = kept.answered();
        boolean later = stage == Stage.AT_MEETING || stage == Stage.DECIDED;
        refuseUnless(
                stage == Stage.SUBMITTED || (again && later), new ApprovalRefusal.NotSubmitted());
        refuseUnseen(kept, asked.seen());
        refuseUnless(!again || asked.reason() != null, new ApprovalRefusal.RemarkAnswered());
        return new RemarkAnswered(
                asked.planId(),
                asked.remarkId(),
                asked.accepted(),
                asked.words(),
                asked.today(),
                again ? asked.reason() : null);
    }

    /** Only while the commissions have it: before a meeting each remark has its answer. */
    RemarkAnswerWithdrawn unanswered(WithdrawAnswer asked, Stage stage) {
        Kept kept = known(asked.remarkId(), stage);
        refuseUnless(stage != Stage.DECIDED, new ApprovalRefusal.RemarkStays());
        refuseUnless(stage == Stage.SUBMITTED, new ApprovalRefusal.NotSubmitted());
        refuseUnless(kept.answered(), new ApprovalRefusal.NoAnswer());
        refuseUnseen(kept, asked.seen());
        return new RemarkAnswerWithdrawn(
                asked.planId(), asked.remarkId(), asked.today(), asked.reason());
    }

    /** Whether an event writes what is kept already, whenever and however its lines end. */
    boolean saySo(PlanEvent event) {
        return switch (event) {
            case RemarkCorrected now -> says(now.remark());
            case RemarkAnswered now -> says(now);
            default -> false;
        };
    }

    private boolean says(Remark right) {
        Kept kept = all.get(right.id());
        return kept != null
                && kept.remark().dated(right.on()).saying(right.text()).equals(right)
                && lines(kept.remark().text()).equals(lines(right.text()));
    }

    private boolean says(RemarkAnswered right) {
        Kept kept = all.get(right.remarkId());
        RemarkAnswered answer = kept == null ? null : kept.answer();
        return answer != null
                && answer.accepted() == right.accepted()
                && lines(answer.words()).equals(lines(right.words()));
    }

    private static List<String> lines(String words) {
        return words.strip().lines().toList();
    }

    /** Also of a plan that was withdrawn since: its remarks wait for the next meeting. */
    private Kept known(String remark, Stage stage) {
        refuseUnless(stage != Stage.DRAFT || !none(), new ApprovalRefusal.NotSubmitted());
        Kept kept = all.get(remark);
        if (kept == null) {
            throw new Refused(new ApprovalRefusal.RemarkUnknown());
        }
        return kept;
    }

    private static void refuseUnseen(Kept kept, @Nullable Integer seen) {
        refuseUnless(seen == null || seen == kept.version(), new ApprovalRefusal.RemarkChanged());
    }

    private Remark asked(Remark remark) {
        refuseUnless(commissions.contains(remark.commission()), new ApprovalRefusal.NotAsked());
        return remark;
    }

    private Remark about(Remark remark, List<Row> rows) {
        Integer number = asked(remark).row();
        if (number == null) {
            return remark;
        }
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(remark::on)
                .orElseThrow(() -> new Refused(new RowRefusal.NoSuchPlace()));
    }

    /** Whether the row of a remark has this number by now. */
    private static boolean isStill(Remark remark, int number, List<Row> rows) {
        About about = remark.about();
        if (about == null) {
            return false;
        }
        String id = about.rowId();
        return rows.stream().anyMatch(row -> row.number() == number && row.id().equals(id));
    }

    Remarks after(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted now -> new Remarks(all, now.commissions());
            case RemarkMade now -> with(now.remark().id(), new Kept(now.remark(), null, 1));
            case RemarkCorrected now -> with(now.remark().id(), kept -> kept.says(now.remark()));
            case RemarkAnswered now -> with(now.remarkId(), kept -> kept.answered(now));
            case RemarkAnswerWithdrawn now -> with(now.remarkId(), kept -> kept.answered(null));
            case RemarkWithdrawn now -> without(now.remarkId());
            default -> this;
        };
    }

    private Remarks with(String remark, UnaryOperator<Kept> then) {
        Kept kept = all.get(remark);
        return kept == null ? this : with(remark, then.apply(kept));
    }

    private Remarks with(String remark, Kept kept) {
        Map<String, Kept> now = new HashMap<>(all);
        now.put(remark, kept);
        return new Remarks(Map.copyOf(now), commissions);
    }

    private Remarks without(String remark) {
        Map<String, Kept> now = new HashMap<>(all);
        now.remove(remark);
        return new Remarks(Map.copyOf(now), commissions);
    }

    private static void refuseUnless(boolean holds, ApprovalRefusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
