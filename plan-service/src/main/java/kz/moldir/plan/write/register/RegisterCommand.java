package kz.moldir.plan.write.register;

import java.time.LocalDate;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an entry of a register can be asked; {@code today} is the council's day. */
public sealed interface RegisterCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return RegisterEntry.class;
    }

    /** Enters what came. */
    record OpenEntry(
            @TargetAggregateIdentifier String entryId,
            String activityId,
            Register register,
            Item item,
            LocalDate today)
            implements RegisterCommand {}

    /**
     * Says what is right of it.
     *
     * @param usual the term that an appeal has where none is said, or null
     */
    record CorrectItem(
            @TargetAggregateIdentifier String entryId,
            Item item,
            @Nullable Integer usual,
            int version,
            String reason,
            LocalDate today)
            implements RegisterCommand {}

    /** Records what was done. */
    record TakeStep(@TargetAggregateIdentifier String entryId, Step step, LocalDate today)
            implements RegisterCommand {}

    /**
     * Says what is right of a step.
     *
     * @param kind as it was recorded
     * @param right null where it was not taken at all
     */
    record CorrectStep(
            @TargetAggregateIdentifier String entryId,
            StepKind kind,
            @Nullable Step right,
            int version,
            String reason,
            LocalDate today)
            implements RegisterCommand {}

    /** Takes back the last that was written of it. */
    record TakeBack(@TargetAggregateIdentifier String entryId, int version, String reason)
            implements RegisterCommand {}

    /** Takes back an entry that was a mistake. */
    record WithdrawEntry(@TargetAggregateIdentifier String entryId, String reason)
            implements RegisterCommand {}
}
