package kz.moldir.plan.write.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.write.register.RegisterCommand.CorrectItem;
import kz.moldir.plan.write.register.RegisterCommand.CorrectStep;
import kz.moldir.plan.write.register.RegisterCommand.OpenEntry;
import kz.moldir.plan.write.register.RegisterCommand.TakeBack;
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
    private final Map<StepKind, Step> steps = new EnumMap<>(StepKind.class);
    private int version;
    private boolean withdrawn;

    private @Nullable RegisterEvent last;
    private @Nullable Item itemBefore;
    private Map<StepKind, Step> stepsBefore = Map.of();

    RegisterEntry() {}

    @CommandHandler
    RegisterEntry(OpenEntry command) {
        come(command.register(), command.item(), command.today());
        AggregateLifecycle.apply(
                new EntryOpened(
                        command.entryId(),
                        command.activityId(),
                        command.register(),
                        command.item()));
    }

    @CommandHandler
    String handle(CorrectItem command) {
        int before = version;
        asSeen(command.version());
        come(register, command.item(), command.today());
        Item right =
                register == Register.APPEAL
                        ? command.item().inDays(command.usual())
                        : command.item();
        steps.values().forEach(step -> notBefore(right, step));
        if (!right.equals(item)) {
            AggregateLifecycle.apply(new ItemCorrected(command.entryId(), right, command.reason()));
        }
        return left(before);
    }

    @CommandHandler
    String handle(TakeStep command) {
        int before = version;
        standing();
        possible(command.step(), steps, command.today());
        AggregateLifecycle.apply(new StepTaken(command.entryId(), command.step()));
        return left(before);
    }

    @CommandHandler
    String handle(CorrectStep command) {
        int seen = version;
        asSeen(command.version());
        Step before = steps.get(command.kind());
        Step right = command.right();
        if (before == null) {
            throw new Refused(new RegisterRefusal.StepUnknown());
        }
        if (before.equals(right)) {
            return left(seen);
        }
        Map<StepKind, Step> others = new EnumMap<>(steps);
        others.remove(command.kind());
        if (right != null) {
            possible(right, others, command.today());
            others.put(right.kind(), right);
        }
        inOrder(others);
        AggregateLifecycle.apply(
                new StepCorrected(command.entryId(), command.kind(), right, command.reason()));
        return left(seen);
    }

    @CommandHandler
    void handle(TakeBack command) {
        unchanged(command.version());
        AggregateLifecycle.apply(opposite(command));
    }

    /** What it was before stands again, as a change that the history tells. */
    private RegisterEvent opposite(TakeBack command) {
        String entry = command.entryId();
        return switch (Objects.requireNonNull(last)) {
            case EntryOpened now -> new EntryWithdrawn(entry, command.reason());
            case ItemCorrected now ->
                    new ItemCorrected(entry, Objects.requireNonNull(itemBefore), command.reason());
            case StepTaken now ->
                    new StepCorrected(entry, now.step().kind(), null, command.reason());
            case StepCorrected now -> {
                Step right = now.right();
                Step before = Objects.requireNonNull(stepsBefore.get(now.kind()));
                yield right == null
                        ? new StepTaken(entry, before)
                        : new StepCorrected(entry, right.kind(), before, command.reason());
            }
            case EntryWithdrawn now -> new EntryRestored(entry, command.reason());
            case EntryRestored now -> new EntryWithdrawn(entry, command.reason());
        };
    }

    /** The version that a command left, by which it is taken back; 0 where it changed nothing. */
    private String left(int before) {
        return String.valueOf(version == before ? 0 : version);
    }

    @CommandHandler
    String handle(WithdrawEntry command) {
        int before = version;
        standing();
        AggregateLifecycle.apply(new EntryWithdrawn(command.entryId(), command.reason()));
        return left(before);
    }

    /** A step that its register has, once, between the day the entry came and today. */
    private void possible(Step step, Map<StepKind, Step> others, LocalDate today) {
        if (register == null || !register.has(step.kind())) {
            throw new Refused(new RegisterRefusal.NoSuchStep());
        }
        if (others.containsKey(step.kind())) {
            throw new Refused(new RegisterRefusal.StepTwice());
        }
        notBefore(item, step);
        if (step.on().isAfter(today)) {
            throw new Refused(new RegisterRefusal.NotOnThatDay());
        }
        Map<StepKind, Step> all = new EnumMap<>(StepKind.class);
        all.putAll(others);
        all.put(step.kind(), step);
        inOrder(all);
    }

    /** What came is dealt with from that day on; an object of a schedule may be seen before. */
    private void notBefore(@Nullable Item came, Step step) {
        if (register != Register.OBJECT && came != null && step.on().isBefore(came.received())) {
            throw new Refused(new RegisterRefusal.NotOnThatDay());
        }
    }

    /** What came came by today; an object of a schedule may lie ahead. */
    private static void come(@Nullable Register register, Item item, LocalDate today) {
        if (register != Register.OBJECT && item.received().isAfter(today)) {
            throw new Refused(new RegisterRefusal.NotComeYet());
        }
    }

    /** Nobody responds to a conclusion that was not given yet. */
    private static void inOrder(Map<StepKind, Step> all) {
        Step conclusion = all.get(StepKind.CONCLUDED);
        Step response = all.get(StepKind.RESPONDED);
        if (response != null && (conclusion == null || response.on().isBefore(conclusion.on()))) {
            throw new Refused(new RegisterRefusal.NotConcluded());
        }
    }

    private void asSeen(int seen) {
        standing();
        unchanged(seen);
    }

    private void unchanged(int seen) {
        if (seen != version) {
            throw new Refused(new RegisterRefusal.ChangedMeanwhile());
        }
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
        last = event;
        itemBefore = item;
        stepsBefore = Map.copyOf(steps);
        switch (event) {
            case EntryOpened opened -> {
                register = opened.register();
                item = opened.item();
            }
            case ItemCorrected corrected -> item = corrected.item();
            case StepTaken taken -> steps.put(taken.step().kind(), taken.step());
            case StepCorrected corrected -> {
                steps.remove(corrected.kind());
                Step right = corrected.right();
                if (right != null) {
                    steps.put(right.kind(), right);
                }
            }
            case EntryWithdrawn gone -> withdrawn = true;
            case EntryRestored back -> withdrawn = false;
        }
    }
}
