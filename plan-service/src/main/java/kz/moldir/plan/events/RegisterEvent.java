package kz.moldir.plan.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to one entry of a register that a permanent row keeps. */
public sealed interface RegisterEvent {

    /** The entry. */
    String entryId();

    /** Something came that the permanent row is there for. */
    record EntryOpened(String entryId, String activityId, Register register, Item item)
            implements RegisterEvent {}

    /** What was written of it was wrong or incomplete. */
    record ItemCorrected(String entryId, Item item, String reason) implements RegisterEvent {}

    /** Something was done about it; the last step of its register closes it. */
    record StepTaken(String entryId, Step step) implements RegisterEvent {}

    /**
     * A step was recorded wrongly.
     *
     * @param kind the step as it was recorded
     * @param right what it should have been, null where it was not taken
     */
    record StepCorrected(String entryId, StepKind kind, @Nullable Step right, String reason)
            implements RegisterEvent {}

    /** The entry was a mistake. */
    record EntryWithdrawn(String entryId, String reason) implements RegisterEvent {}

    /** The entry was none: it stands again as it was. */
    record EntryRestored(String entryId, String reason) implements RegisterEvent {}

    /** What is kept; each is done by one of its steps. */
    enum Register {
        /** Drafts of regulations and budgets. */
        DRAFT(StepKind.CONCLUDED),
        /** Appeals that the council received. */
        APPEAL(StepKind.ANSWERED),
        /** Objects that a schedule names. */
        OBJECT(StepKind.VISITED);

        private final StepKind done;

        Register(StepKind done) {
            this.done = done;
        }

        /** Whether an entry with this step needs nothing more in time. */
        public boolean doneBy(StepKind step) {
            return step == done || (this == APPEAL && step == StepKind.FORWARDED);
        }

        /** Whether its entries can have this step. */
        public boolean has(StepKind step) {
            return switch (step) {
                case CONCLUDED, RESPONDED -> this == DRAFT;
                case FORWARDED, ANSWERED -> this == APPEAL;
                case VISITED -> this == OBJECT;
            };
        }
    }

    /** What can be done about an entry. */
    enum StepKind {
        /** The council gave its conclusion on a draft. */
        CONCLUDED,
        /** The developer of a draft responded to the conclusion. */
        RESPONDED,
        /** An appeal went to whom it concerns. */
        FORWARDED,
        /** An appeal was answered. */
        ANSWERED,
        /** An object was visited. */
        VISITED
    }

    /** One step and its day. */
    record Step(StepKind kind, LocalDate on, @Nullable String words) {}

    /**
     * What an entry says; of an appeal never who sent it.
     *
     * @param title of the draft, what an appeal is about, or the object
     * @param number of the letter or the appeal
     * @param party a draft's developer, or the channel of an appeal
     * @param link to the draft
     * @param received the day it came, or the day the schedule names
     * @param days its own term in working days, null where the day itself is the term
     * @param rapporteur who reports on it
     */
    record Item(
            String title,
            @Nullable String number,
            @Nullable String party,
            @Nullable String link,
            LocalDate received,
            @Nullable Integer days,
            @Nullable String rapporteur) {

        /** The same with that term, where it has none of its own. */
        public Item inDays(@Nullable Integer usual) {
            return days != null
                    ? this
                    : new Item(title, number, party, link, received, usual, rapporteur);
        }
    }
}
