package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What happened to one entry of a register, told from its own events. */
final class RegisterLines {

    /** How the types of these events begin. */
    static final String TYPES = "register.";

    private @Nullable Item item;
    private final Map<StepKind, Step> steps = new EnumMap<>(StepKind.class);
    private final List<Entry> entries = new ArrayList<>();

    private RegisterLines() {}

    static List<Entry> of(List<RecordedEvent> events) {
        RegisterLines told = new RegisterLines();
        events.forEach(told::add);
        return List.copyOf(told.entries);
    }

    private void add(RecordedEvent event) {
        if (!(event.payload() instanceof RegisterEvent happened)) {
            return;
        }
        List<Change> changes =
                changes(happened).stream()
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        entries.add(
                new Entry(
                        event.time(),
                        event.role(),
                        event.type(),
                        changes,
                        event.actor(),
                        event.actingFor()));
    }

    private List<Change> changes(RegisterEvent happened) {
        List<Change> changes = new ArrayList<>();
        switch (happened) {
            case EntryOpened now -> {
                changes.add(Change.set("register", now.register()));
                changes.addAll(words(null, now.item()));
                item = now.item();
            }
            case ItemCorrected now -> {
                changes.add(about());
                changes.addAll(words(item, now.item()));
                changes.add(Change.set("reason", now.reason()));
                item = now.item();
            }
            case StepTaken now -> {
                changes.add(about());
                changes.addAll(steps(null, now.step()));
                steps.put(now.step().kind(), now.step());
            }
            case StepCorrected now -> {
                changes.add(about());
                changes.addAll(steps(steps.remove(now.kind()), now.right()));
                changes.add(Change.set("reason", now.reason()));
                Step right = now.right();
                if (right != null) {
                    steps.put(right.kind(), right);
                }
            }
            case EntryWithdrawn now -> changes.addAll(wholly(now.reason()));
            case EntryRestored now -> changes.addAll(wholly(now.reason()));
        }
        return changes;
    }

    private List<Change> wholly(String reason) {
        return List.of(about(), Change.set("reason", reason));
    }

    /** Which entry it is. */
    private Change about() {
        return Change.set("registerEntry", item == null ? null : item.title());
    }

    private static List<Change> words(@Nullable Item before, Item after) {
        return List.of(
                changed("registerTitle", before == null ? null : before.title(), after.title()),
                changed("registerNumber", before == null ? null : before.number(), after.number()),
                changed("registerParty", before == null ? null : before.party(), after.party()),
                changed("registerLink", before == null ? null : before.link(), after.link()),
                changed("received", before == null ? null : before.received(), after.received()),
                changed("registerDays", before == null ? null : before.days(), after.days()),
                changed(
                        "rapporteur",
                        before == null ? null : before.rapporteur(),
                        after.rapporteur()));
    }

    private static List<Change> steps(@Nullable Step before, @Nullable Step after) {
        return List.of(
                changed(
                        "step",
                        before == null ? null : before.kind(),
                        after == null ? null : after.kind()),
                changed(
                        "stepOn",
                        before == null ? null : before.on(),
                        after == null ? null : after.on()),
                changed(
                        "stepWords",
                        before == null ? null : before.words(),
                        after == null ? null : after.words()));
    }

    private static Change changed(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(
                field,
                before == null ? null : before.toString(),
                after == null ? null : after.toString());
    }
}
