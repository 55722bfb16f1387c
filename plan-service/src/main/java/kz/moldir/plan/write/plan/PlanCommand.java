package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.undo.AtOnce;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a plan can be asked. */
public sealed interface PlanCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Plan.class;
    }

    /** Begins a draft of a half-year that has none yet. */
    record StartPlan(
            @TargetAggregateIdentifier String planId,
            int year,
            int half,
            List<Row> rows,
            @Nullable Coverage coverage)
            implements PlanCommand {

        /** One that leaves the words on coverage to the council. */
        public StartPlan(String planId, int year, int half, List<Row> rows) {
            this(planId, year, half, rows, null);
        }
    }

    /**
     * Says something else on the coverage of a draft.
     *
     * @param before what was seen; where the draft says something else by now, it is refused
     */
    record ChangeCoverage(
            @TargetAggregateIdentifier String planId, Coverage coverage, Coverage before)
            implements PlanCommand {}

    /**
     * Makes a file's rows the draft of a half-year.
     *
     * @param reviewed whether a person compared them with the draft that they replace
     * @param clause what it has to say on coverage
     */
    record ImportPlan(
            @TargetAggregateIdentifier String planId,
            int year,
            int half,
            SourceFile file,
            List<Row> rows,
            @Nullable String heading,
            List<OpenQuestion> questions,
            boolean reviewed,
            Clause clause)
            implements PlanCommand {

        /** One of a file that says nothing on coverage. */
        public ImportPlan(
                String planId,
                int year,
                int half,
                SourceFile file,
                List<Row> rows,
                @Nullable String heading,
                List<OpenQuestion> questions,
                boolean reviewed) {
            this(
                    planId,
                    year,
                    half,
                    file,
                    rows,
                    heading,
                    questions,
                    reviewed,
                    new Clause(null, false));
        }
    }

    /**
     * What is to be said on coverage.
     *
     * @param coverage null where it is left to the council
     * @param said whether the file itself says so; else a draft that there is keeps its own words
     * @param own the file's own words, in its language; the rest of the coverage is known to say
     *     the same
     */
    record Clause(@Nullable Coverage coverage, boolean said, @Nullable LocalizedText own) {

        /** All of it in the file's own words. */
        public Clause(@Nullable Coverage coverage, boolean said) {
            this(coverage, said, coverage == null ? null : coverage.text());
        }
    }

    /**
     * Writes a row into the draft at its number; 0: at the end, as always in an amendment.
     *
     * @param by who accepted the proposal that becomes the row; null where the sender writes it
     * @param after the id of the row of a draft that it follows, wherever that stands by now; null
     *     where its number says its place
     */
    record AddRow(
            @TargetAggregateIdentifier String planId,
            Row row,
            List<OpenQuestion> questions,
            @Nullable String by,
            @Nullable String after)
            implements PlanCommand {

        public AddRow(String planId, Row row, List<OpenQuestion> questions) {
            this(planId, row, questions, null);
        }

        public AddRow(String planId, Row row, List<OpenQuestion> questions, @Nullable String by) {
            this(planId, row, questions, by, null);
        }
    }

    /**
     * Changes what a row of the draft says.
     *
     * @param before the row as it was seen; where it says something else by now, it is refused
     */
    record ChangeRow(
            @TargetAggregateIdentifier String planId,
            Row row,
            List<OpenQuestion> questions,
            Row before)
            implements PlanCommand {}

    /** Takes a row out of the draft that says what was seen. */
    record RemoveRow(@TargetAggregateIdentifier String planId, Row before) implements PlanCommand {}

    /**
     * Gives a row of the draft another number.
     *
     * @param seen its number as it was seen, or null where that is not compared
     */
    record MoveRow(
            @TargetAggregateIdentifier String planId,
            String rowId,
            int number,
            @Nullable Integer seen)
            implements PlanCommand {

        /** Wherever it stands by now. */
        public MoveRow(String planId, String rowId, int number) {
            this(planId, rowId, number, null);
        }
    }

    /** Several edits of rows, all or none. */
    record WriteRows(@TargetAggregateIdentifier String planId, List<PlanCommand> steps)
            implements PlanCommand {}

    /** Takes an edit back, by the sequences of its events. */
    record UndoEdit(
            @TargetAggregateIdentifier String planId, long from, long to, Instant now, String by)
            implements PlanCommand {}

    /** Takes a file back that was applied, by the sequences of its events, row by row. */
    record UndoFile(
            @TargetAggregateIdentifier String planId, long from, long to, Instant now, String by)
            implements PlanCommand {}

    /**
     * Says why a row of the amendment in the making changes.
     *
     * @param reason null for none of its own
     * @param before as it was seen, null for none; where it is another by now, it is refused
     */
    record ExplainAmendedRow(
            @TargetAggregateIdentifier String planId,
            String rowId,
            @Nullable String reason,
            @Nullable String before)
            implements PlanCommand {}

    /** Opens the approved plan for an amendment. */
    record BeginAmendment(@TargetAggregateIdentifier String planId, String reason, LocalDate today)
            implements PlanCommand {}

    /**
     * Puts the reason of the amendment in the making in other words.
     *
     * @param before the reason as it was seen; where it is another by now, it is refused
     */
    record ChangeAmendmentReason(
            @TargetAggregateIdentifier String planId, String reason, String before, LocalDate today)
            implements PlanCommand {}

    /** Gives the amendment up. */
    record DropAmendment(@TargetAggregateIdentifier String planId, String reason, LocalDate today)
            implements PlanCommand {}

    /** Brings back the amendment that was given up last. */
    record RestoreAmendment(@TargetAggregateIdentifier String planId, LocalDate today)
            implements PlanCommand {}

    /**
     * Records the general meeting's decision on the amendment.
     *
     * @param because the reason as it was seen, or null; where it is another by now, it is refused
     * @param council how it is called now; null where the version need not keep it
     * @param reasonsTag stands for the reasons of its rows as they were seen, or null; where they
     *     are others by now, it is refused
     */
    record ApproveAmendment(
            @TargetAggregateIdentifier String planId,
            Decision decision,
            Recorder by,
            LocalDate today,
            @Nullable String because,
            @Nullable LocalizedText council,
            @Nullable String reasonsTag)
            implements PlanCommand {

        /** Whatever the reasons of its rows are by now. */
        public ApproveAmendment(
                String planId,
                Decision decision,
                Recorder by,
                LocalDate today,
                @Nullable String because,
                @Nullable LocalizedText council) {
            this(planId, decision, by, today, because, council, null);
        }

        /** Whatever the reason is by now. */
        public ApproveAmendment(String planId, Decision decision, Recorder by, LocalDate today) {
            this(planId, decision, by, today, null, null);
        }
    }

    /** Submits the draft to the commissions, whose remarks are awaited until a day. */
    record SubmitPlan(
            @TargetAggregateIdentifier String planId,
            LocalDate remarksUntil,
            List<String> commissions,
            String by,
            LocalDate today)
            implements PlanCommand {}

    /** Records what a commission has to say. */
    record MakeRemark(@TargetAggregateIdentifier String planId, Remark remark)
            implements PlanCommand {}

    /**
     * Says what is right of a remark, for a reason; its answer stays.
     *
     * @param seen its version as it was seen, or null where that is not compared
     */
    record CorrectRemark(
            @TargetAggregateIdentifier String planId,
            Remark remark,
            String reason,
            @Nullable Integer seen)
            implements PlanCommand {}

    /**
     * Takes a remark back, for a reason.
     *
     * @param seen its version as it was seen, or null where that is not compared
     */
    record WithdrawRemark(
            @TargetAggregateIdentifier String planId,
            String remarkId,
            String reason,
            @Nullable Integer seen,
            LocalDate today)
            implements PlanCommand {}

    /** Gives the commissions until a later day for their remarks, for a reason. */
    record ExtendRemarks(
            @TargetAggregateIdentifier String planId,
            LocalDate remarksUntil,
            String reason,
            LocalDate today)
            implements PlanCommand {}

    /**
     * Accepts or declines a remark, in words.
     *
     * @param reason why it takes the place of an earlier answer; null of a first one
     * @param seen the remark's version as it was seen, or null where that is not compared
     */
    record AnswerRemark(
            @TargetAggregateIdentifier String planId,
            String remarkId,
            boolean accepted,
            String words,
            @Nullable String reason,
            @Nullable Integer seen,
            LocalDate today)
            implements PlanCommand {}

    /**
     * Takes back what answered a remark, for a reason; it waits for an answer again.
     *
     * @param seen the remark's version as it was seen, or null where that is not compared
     * @param once of whoever takes back at once what they answered; null of a reason given later
     */
    record WithdrawAnswer(
            @TargetAggregateIdentifier String planId,
            String remarkId,
            String reason,
            @Nullable Integer seen,
            AtOnce.@Nullable Asked once,
            LocalDate today)
            implements PlanCommand {}

    /**
     * Says what is right of the decision that approved or amended the plan; a scan stays unless
     * another is given.
     *
     * @param version that the decision made; 1 is the plan as it was approved
     * @param sure whether its day was looked at again and is no mistake
     * @param amendment why the plan was amended, as it is right; null where that stays
     * @param seen the version of what is recorded as it was seen, 1 before any correction; null
     *     where that is not compared
     */
    record CorrectDecision(
            @TargetAggregateIdentifier String planId,
            int version,
            Decision right,
            Recorder by,
            String reason,
            LocalDate today,
            boolean sure,
            @Nullable String amendment,
            @Nullable Integer seen)
            implements PlanCommand {

        /** One whose day nobody was asked about, whatever is recorded by now. */
        public CorrectDecision(
                String planId,
                int version,
                Decision right,
                Recorder by,
                String reason,
                LocalDate today) {
            this(planId, version, right, by, reason, today, false, null, null);
        }
    }

    /**
     * Puts the plan to the general meeting.
     *
     * @param sure what was asked of this day and is no mistake: each the code of the question, a
     *     colon and the day
     */
    record PutToMeeting(
            @TargetAggregateIdentifier String planId,
            LocalDate meetingOn,
            Set<String> sure,
            LocalDate today)
            implements PlanCommand {}

    /** Makes it a draft again. */
    record WithdrawPlan(@TargetAggregateIdentifier String planId, String reason, LocalDate today)
            implements PlanCommand {}

    /** Gives up a draft that no commission was asked about, for a reason. */
    record DiscardPlan(@TargetAggregateIdentifier String planId, String reason, LocalDate today)
            implements PlanCommand {}

    /** Brings back the draft that was given up. */
    record RestorePlan(@TargetAggregateIdentifier String planId, LocalDate today)
            implements PlanCommand {}

    /**
     * Records the general meeting's approval; a day after today is refused.
     *
     * @param sure whether its day was looked at again and is no mistake
     * @param council how it is called now; null where the version need not keep it
     */
    record ApprovePlan(
            @TargetAggregateIdentifier String planId,
            Decision decision,
            Recorder by,
            LocalDate today,
            boolean sure,
            @Nullable LocalizedText council)
            implements PlanCommand {

        /** One whose day nobody was asked about. */
        public ApprovePlan(String planId, Decision decision, Recorder by, LocalDate today) {
            this(planId, decision, by, today, false, null);
        }
    }

    /**
     * Who records a decision.
     *
     * @param actingFor the account for which this one stands in, or null
     * @param alone whether nobody else keeps the secretariat, so that the chair's signed scan
     *     stands for the second pair of eyes
     * @param chairDecides whether at a tie the council lets the vote of its chair decide
     * @param programs whether programs count as people, as in a rehearsal
     */
    record Recorder(
            String account,
            @Nullable String actingFor,
            boolean alone,
            boolean chairDecides,
            boolean programs) {

        /** Somebody who stands in for nobody, of a council in which programs are nobody. */
        public Recorder(String account, boolean alone, boolean chairDecides) {
            this(account, null, alone, chairDecides, false);
        }

        /** Of a council in which a tie adopts nothing. */
        public Recorder(String account, boolean alone) {
            this(account, alone, false);
        }
    }
}
