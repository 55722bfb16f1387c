package kz.moldir.plan.write.register;

import java.util.EnumSet;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.write.register.RegisterCommand.CorrectItem;
import kz.moldir.plan.write.register.RegisterCommand.OpenEntry;
import kz.moldir.plan.write.register.RegisterCommand.TakeStep;
import kz.moldir.plan.write.register.RegisterCommand.WithdrawEntry;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One entry of a register, from the day it came to the day it was dealt with. */
@AggregateRoot(type = "register-entry")
final class RegisterEntry {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Register register;
    private @Nullable Item item;
    private final Set<StepKind> steps = EnumSet.noneOf(StepKind.class);
    private int version;
    private boolean withdrawn;

    RegisterEntry() {}

    @CommandHandler
    RegisterEntry(OpenEntry command) {
        AggregateLifecycle.apply(
                new EntryOpened(
                        command.entryId(),
                        command.activityId(),
                        command.register(),
                        command.item()));
    }

    @CommandHandler
    void handle(CorrectItem command) {
        standing();
        if (command.version() != version) {
            throw new Refused(new RegisterRefusal.ChangedMeanwhile());
        }
        if (!command.item().equals(item)) {
            AggregateLifecycle.apply(
                    new ItemCorrected(command.entryId(), command.item(), command.reason()));
        }
    }

    @CommandHandler
    void handle(TakeStep command) {
        standing();
        Step step = command.step();
        if (register == null || !register.has(step.kind())) {
            throw new Refused(new RegisterRefusal.NoSuchStep());
        }
        if (steps.contains(step.kind())) {
            throw new Refused(new RegisterRefusal.StepTwice());
        }
        boolean early =
                register != Register.OBJECT && item != null && step.on().isBefore(item.received());
        if (early || step.on().isAfter(command.today())) {
            throw new Refused(new RegisterRefusal.NotOnThatDay());
        }
        AggregateLifecycle.apply(new StepTaken(command.entryId(), step));
    }

    @CommandHandler
    void handle(WithdrawEntry command) {
        standing();
        AggregateLifecycle.apply(new EntryWithdrawn(command.entryId(), command.reason()));
    }

    private void standing() {
        if (withdrawn) {
            throw new Refused(new RegisterRefusal.Withdrawn());
        }
    }

    @EventSourcingHandler
    void on(RegisterEvent event) {
        id = event.entryId();
        version++;
        switch (event) {
            case EntryOpened opened -> {
                register = opened.register();
                item = opened.item();
            }
            case ItemCorrected corrected -> item = corrected.item();
            case StepTaken taken -> steps.add(taken.step().kind());
            case EntryWithdrawn gone -> withdrawn = true;
        }
    }
}
