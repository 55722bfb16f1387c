package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a row of a draft is not written. */
public sealed interface RowRefusal extends Refusal {

    /** Somebody took it out, or it never was there. */
    @Code("plan-row-unknown")
    record Unknown() implements RowRefusal {}

    /** It says something else than what was seen. */
    @Code("plan-row-changed")
    record ChangedMeanwhile() implements RowRefusal {}

    /** It stands elsewhere than where it was seen. */
    @Code("plan-row-moved")
    record MovedMeanwhile(String seen, String now) implements RowRefusal {}

    /** A number that the draft does not have. */
    @Code("plan-row-no-such-place")
    record NoSuchPlace() implements RowRefusal {}

    /** The numbers of an approved plan stay. */
    @Code("plan-row-numbers-stay")
    record NumbersStay() implements RowRefusal {}

    /** The approval carried the earlier row over, which stands in its own plan by now. */
    @Code("plan-row-carried-over")
    record CarriedOver() implements RowRefusal {}

    /** Only a draft that can be written takes rows of an earlier plan over. */
    @Code("plan-row-no-draft")
    record NoDraft() implements RowRefusal {}

    /** Another row goes on with the same earlier one; which of them it is has to be said. */
    @Code("plan-row-continued-already")
    record ContinuedAlready(String number) implements RowRefusal {}

    /** The row that a new one was to follow was taken out meanwhile. */
    @Code("plan-row-followed-gone")
    record FollowedGone() implements RowRefusal {}

    /** It is longer ago than edits can be taken back. */
    @Code("plan-row-too-late-to-undo")
    record TooLateToUndo() implements RowRefusal {}

    /** It is longer ago than what a file changed can be taken back. */
    @Code("plan-file-too-late-to-undo")
    record FileTooLate() implements RowRefusal {}

    /** What a file changed was taken back or written since. */
    @Code("plan-file-nothing-to-undo")
    record NothingOfFile() implements RowRefusal {}

    /** Who made an edit takes it back. */
    @Code("plan-row-not-yours")
    record NotYours() implements RowRefusal {}

    /** The roster does not have these names; each is asked about once. */
    @Code("plan-person-unknown")
    record PersonUnknown(String names) implements RowRefusal {

        /** Between the names; none of them has a comma. */
        public static final String BETWEEN = ", ";

        /** Each of the names. */
        public List<String> each() {
            return List.of(names.split(BETWEEN));
        }
    }

    /** It took place as something else; asked about once. */
    @Code("plan-row-held")
    record Held(LocalDate on) implements RowRefusal {}

    /** A plan has at most 5,000 rows. */
    @Code("plan-too-many-rows")
    record TooMany() implements RowRefusal {}
}
