package kz.moldir.plan.read.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param withdrawn why it was a mistake, or null
 * @param version how often it was written
 * @param state {@link #OPEN}, {@link #DONE} or {@link #WITHDRAWN}, by which it is found
 */
public record EntryView(
        @BsonId String id,
        String activityId,
        Register register,
        Item item,
        List<Step> steps,
        @Nullable String withdrawn,
        int version,
        int state) {

    static final int OPEN = 0;
    static final int DONE = 1;
    static final int WITHDRAWN = 2;

    static EntryView after(@Nullable EntryView before, RegisterEvent event) {
        if (event instanceof EntryOpened now) {
            return new EntryView(
                    now.entryId(),
                    now.activityId(),
                    now.register(),
                    now.item(),
                    List.of(),
                    null,
                    1,
                    OPEN);
        }
        if (before == null) {
            throw new IllegalStateException("an entry begins with its opening");
        }
        return switch (event) {
            case EntryOpened again -> before;
            case ItemCorrected now -> before.with(now.item(), before.steps, null);
            case StepTaken now -> {
                List<Step> steps = new ArrayList<>(before.steps);
                steps.add(now.step());
                yield before.with(before.item, List.copyOf(steps), null);
            }
            case StepCorrected now -> before.with(before.item, before.corrected(now), null);
            case EntryWithdrawn now -> before.with(before.item, before.steps, now.reason());
            case EntryRestored now -> before.with(before.item, before.steps, null);
        };
    }

    /** Whether nothing more has to be done about it in time. */
    public boolean done() {
        return done(register, steps);
    }

    private static boolean done(Register register, List<Step> steps) {
        return steps.stream().anyMatch(step -> register.doneBy(step.kind()));
    }

    /** The step keeps its place. */
    private List<Step> corrected(StepCorrected now) {
        return steps.stream()
                .map(step -> step.kind() == now.kind() ? now.right() : step)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private EntryView with(Item newItem, List<Step> newSteps, @Nullable String gone) {
        int now = done(register, newSteps) ? DONE : OPEN;
        return new EntryView(
                id,
                activityId,
                register,
                newItem,
                newSteps,
                gone,
                version + 1,
                gone == null ? now : WITHDRAWN);
    }
}
