package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What happens to a plan. */
public sealed interface PlanEvent {

    /** The plan. */
    String planId();

    /** The decision by which the plan was approved, as it was recorded or put right. */
    sealed interface OfApproval extends PlanEvent {

        /** What was decided. */
        Decision decision();
    }

    /** What becomes of the plan by amendments, which has a file of its own. */
    sealed interface Amending extends PlanEvent permits AmendmentEvent {}

    /**
     * A file became the plan's draft; an earlier draft is replaced.
     *
     * @param half 1 or 2; 0 for the whole year
     * @param heading the document's own heading, verbatim
     * @param questions what was not understood, for a person to answer
     * @param coverage what the plan says on its coverage; null in events of before it was kept
     */
    record PlanImported(
            String planId,
            int year,
            int half,
            SourceFile file,
            List<Row> rows,
            @Nullable String heading,
            List<OpenQuestion> questions,
            @Nullable Coverage coverage)
            implements PlanEvent {

        /** Of before the words on coverage were kept. */
        public PlanImported(
                String planId,
                int year,
                int half,
                SourceFile file,
                List<Row> rows,
                @Nullable String heading,
                List<OpenQuestion> questions) {
            this(planId, year, half, file, rows, heading, questions, null);
        }
    }

    /**
     * A draft was begun on these pages: with no rows, or with rows that go on with earlier ones.
     *
     * @param coverage what the plan says on its coverage; null in events of before it was kept
     */
    record PlanStarted(
            String planId, int year, int half, List<Row> rows, @Nullable Coverage coverage)
            implements PlanEvent {

        /** Of before the words on coverage were kept. */
        public PlanStarted(String planId, int year, int half, List<Row> rows) {
            this(planId, year, half, rows, null);
        }
    }

    /** The draft says something else on its coverage. */
    record CoverageChanged(String planId, Coverage coverage) implements PlanEvent {}

    /**
     * The general meeting approved the draft; from here on its rows and their ids are fixed.
     *
     * @param council how it was called then; null in events of before that was kept
     */
    record PlanApproved(
            String planId,
            int year,
            int half,
            Decision decision,
            List<Row> rows,
            @Nullable LocalizedText council)
            implements OfApproval {

        /** Of before the council's name was kept. */
        public PlanApproved(String planId, int year, int half, Decision decision, List<Row> rows) {
            this(planId, year, half, decision, rows, null);
        }
    }

    /**
     * The draft went to the commissions for their remarks.
     *
     * @param remarksUntil the last day for them
     * @param by the account that submitted it, for the four eyes of the approval
     * @param activities how many rows the draft has
     */
    record PlanSubmitted(
            String planId,
            int year,
            int half,
            LocalDate on,
            LocalDate remarksUntil,
            List<String> commissions,
            String by,
            int activities)
            implements PlanEvent {}

    /** A commission remarked on the submitted draft. */
    record RemarkMade(String planId, Remark remark) implements PlanEvent {}

    /**
     * The remark was accepted or declined, in words; takes the place of an earlier answer.
     *
     * @param reason why the earlier answer was wrong; may be null
     */
    record RemarkAnswered(
            String planId,
            String remarkId,
            boolean accepted,
            String words,
            LocalDate on,
            @Nullable String reason)
            implements PlanEvent {

        /** The first answer. */
        public RemarkAnswered(
                String planId, String remarkId, boolean accepted, String words, LocalDate on) {
            this(planId, remarkId, accepted, words, on, null);
        }
    }

    /** An answer was given by a slip; the remark waits for one again. */
    record RemarkAnswerWithdrawn(String planId, String remarkId, LocalDate on, String reason)
            implements PlanEvent {}

    /** A remark was put down wrongly: this is what it says; its answer stays. */
    record RemarkCorrected(String planId, Remark remark, String reason) implements PlanEvent {}

    /** A remark was put down by a slip, or its commission takes it back. */
    record RemarkWithdrawn(String planId, String remarkId, LocalDate on, String reason)
            implements PlanEvent {}

    /**
     * The commissions have more time for their remarks; told as a submission is.
     *
     * @param submittedOn the day on which it went to them
     * @param remarksUntil the last day by now
     */
    record RemarksExtended(
            String planId,
            int year,
            int half,
            LocalDate submittedOn,
            LocalDate remarksUntil,
            List<String> commissions,
            int activities,
            String reason)
            implements PlanEvent {}

    /**
     * What was recorded of the decision that approved the plan was wrong or incomplete.
     *
     * @param version in force by now, and how many rows it has
     * @param takenOver what the plan took over from earlier ones, where the day is another now;
     *     else null
     */
    record DecisionCorrected(
            String planId,
            int year,
            int half,
            int version,
            int activities,
            Decision decision,
            String reason,
            @Nullable List<TakenOver> takenOver)
            implements OfApproval {

        /** The day stays. */
        public DecisionCorrected(
                String planId,
                int year,
                int half,
                int version,
                int activities,
                Decision decision,
                String reason) {
            this(planId, year, half, version, activities, decision, reason, null);
        }
    }

    /**
     * All remarks are answered: the general meeting of a day decides.
     *
     * @param again the meeting from which it was withdrawn and changed since: there was no new
     *     round of remarks; null where it comes from the commissions
     */
    record PlanPutToMeeting(
            String planId, LocalDate on, LocalDate meetingOn, @Nullable LocalDate again)
            implements PlanEvent {

        public PlanPutToMeeting(String planId, LocalDate on, LocalDate meetingOn) {
            this(planId, on, meetingOn, null);
        }
    }

    /** The plan is a draft again, for a reason. */
    record PlanWithdrawn(String planId, LocalDate on, String reason) implements PlanEvent {}

    /** The draft is not to become a plan: its period is free again. */
    record PlanDiscarded(String planId, LocalDate on, String reason) implements PlanEvent {}

    /** The discarded draft is one again, with the rows that it had. */
    record PlanRestored(String planId, LocalDate on) implements PlanEvent {}

    /**
     * A row was written into the draft at its number; later rows move down.
     *
     * @param reason null unless it takes something back
     * @param by the account that accepted the proposal which became the row; null where an account
     *     wrote it itself
     */
    record RowAdded(
            String planId,
            Row row,
            List<OpenQuestion> questions,
            @Nullable String reason,
            @Nullable String by)
            implements PlanEvent {

        public RowAdded(String planId, Row row, List<OpenQuestion> questions) {
            this(planId, row, questions, null);
        }

        public RowAdded(
                String planId, Row row, List<OpenQuestion> questions, @Nullable String reason) {
            this(planId, row, questions, reason, null);
        }
    }

    /**
     * A row of the draft says something else; its number stays.
     *
     * @param reason null unless it takes something back
     * @param mark true where it says the same, and less or more of it is told
     */
    record RowChanged(
            String planId,
            Row row,
            List<OpenQuestion> questions,
            @Nullable String reason,
            @Nullable Boolean mark)
            implements PlanEvent {

        public RowChanged(
                String planId, Row row, List<OpenQuestion> questions, @Nullable String reason) {
            this(planId, row, questions, reason, null);
        }

        public RowChanged(String planId, Row row, List<OpenQuestion> questions) {
            this(planId, row, questions, null);
        }
    }

    /**
     * A row was taken out of the draft; later rows move up.
     *
     * @param reason null unless it takes something back
     */
    record RowRemoved(String planId, String rowId, @Nullable String reason) implements PlanEvent {

        public RowRemoved(String planId, String rowId) {
            this(planId, rowId, null);
        }
    }

    /**
     * A row of the draft has another number; the rows between move by one.
     *
     * @param reason null unless it takes something back
     */
    record RowMoved(String planId, String rowId, int number, @Nullable String reason)
            implements PlanEvent {

        public RowMoved(String planId, String rowId, int number) {
            this(planId, rowId, number, null);
        }
    }

    /**
     * Words on coverage that an amendment changed.
     *
     * @param before as the version before had them; null where it was made before they were kept
     */
    record CoverageAmended(@Nullable Coverage before, Coverage after) {}

    /** What a plan says below its table on its coverage; no text where it says nothing. */
    record Coverage(@Nullable LocalizedText text) {

        public static final Coverage NONE = new Coverage(null);
    }

    /** The file a draft was made from: its name, its size in bytes and its SHA-256 in hex. */
    record SourceFile(String name, long bytes, String sha256) {}

    /** What was not understood in a row (0: outside the rows), with a stable code. */
    record OpenQuestion(int row, String text, String code, List<String> arguments) {

        /** The same question of a row that has another number. */
        public OpenQuestion ofRow(int number) {
            return new OpenQuestion(number, text, code, arguments);
        }
    }

    /**
     * The general meeting's decision.
     *
     * @param number without the words around it, null while it is unknown
     * @param votes null where they are not known
     * @param scan of the signed decision, null where none is attached
     * @param byChair true where at a tie the vote of the chair decided for it; null of all else
     */
    record Decision(
            @Nullable String number,
            LocalDate date,
            String chair,
            @Nullable Votes votes,
            @Nullable Scan scan,
            @Nullable Boolean byChair) {

        public Decision {
            number = DecisionNumber.of(number);
        }

        public Decision(
                @Nullable String number,
                LocalDate date,
                String chair,
                @Nullable Votes votes,
                @Nullable Scan scan) {
            this(number, date, chair, votes, scan, null);
        }

        public Decision(@Nullable String number, LocalDate date, String chair) {
            this(number, date, chair, null, null);
        }

        /** The same with how the chair voted at a tie. */
        public Decision byChair(@Nullable Boolean inFavour) {
            return new Decision(number, date, chair, votes, scan, inFavour);
        }
    }

    /** How the general meeting voted; each at least 0. */
    record Votes(int inFavour, int against, int abstained) {

        /** Whether more were against; at a tie the vote of the chair may have decided. */
        public boolean lost() {
            return inFavour < against;
        }

        /** Whether as many were in favour as against. */
        public boolean tied() {
            return inFavour == against;
        }
    }

    /** A signed scan in the database's files: its id there, its size in bytes, SHA-256 in hex. */
    record Scan(String id, String name, String mediaType, long bytes, String sha256) {}
}
