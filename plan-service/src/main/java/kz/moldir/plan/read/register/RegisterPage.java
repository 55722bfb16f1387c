package kz.moldir.plan.read.register;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.ScheduledEntry;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an activity's register shows. */
@Component
public final class RegisterPage {

    private final RegisterEntries entries;
    private final PlanRows rows;
    private final CarryingOut carrying;

    RegisterPage(RegisterEntries entries, PlanRows rows, CarryingOut carrying) {
        this.entries = entries;
        this.rows = rows;
        this.carrying = carrying;
    }

    /**
     * The model of the template {@code plan/register}.
     *
     * @throws NotFound if there is no such activity
     */
    public Map<String, Object> model(
            String activityId, RegisterInput input, Place place, @Nullable String done) {
        Map<String, Object> model = new HashMap<>();
        PlannedActivity activity = rows.get(activityId).orElseThrow(NotFound::new);
        model.put("activity", activity);
        List<ShownEntry> known = entries.of(activityId);
        Leaf<ShownEntry> leaf =
                Leaf.with(known, entry -> entry.id().equals(place.entry()), place.page());
        model.put("leaf", leaf);
        model.put("entries", leaf.items());
        model.put("scheduled", scheduled(activity, known));
        model.put("registers", Register.values());
        model.put("proposed", proposed(activity.kinds(), activity.timeframe()));
        model.put("input", input);
        model.put("both", input.both(known));
        model.put("errors", input.listed());
        model.put("done", done);
        return model;
    }

    /** The register that such a row keeps; null where it may keep several. */
    static @Nullable Register proposed(List<ActivityKind> kinds, Timeframe timeframe) {
        Set<Register> fit = EnumSet.noneOf(Register.class);
        if (kinds.contains(ActivityKind.APPEALS)) {
            fit.add(Register.APPEAL);
        }
        if (kinds.contains(ActivityKind.DRAFT_REVIEW)) {
            fit.add(Register.DRAFT);
        }
        if (timeframe.kind() == TimeframeKind.BY_SCHEDULE) {
            fit.add(Register.OBJECT);
        }
        return fit.size() == 1 ? fit.iterator().next() : null;
    }

    /**
     * The lines of an activity's schedule that its register lacks, for those to whom its carrying
     * out is open.
     */
    List<Offered> scheduled(String activityId) {
        return rows.get(activityId)
                .map(activity -> scheduled(activity, entries.of(activityId)))
                .orElse(List.of());
    }

    /** Whether a schedule has a line under that key; the entry that it became may stand. */
    public static boolean has(
            String activityId, List<Slot> schedule, Set<String> withdrawn, String key) {
        return schedule.stream().anyMatch(slot -> key(activityId, slot, withdrawn).equals(key));
    }

    /** Permanent work alone keeps a register. */
    private List<Offered> scheduled(PlannedActivity activity, List<ShownEntry> known) {
        return activity.timeframe().kind().permanent()
                        && Reader.looksInside(activity.responsible().commissions())
                ? notEntered(
                        activity.id(),
                        carrying.of(activity.id()).schedule(),
                        known,
                        withdrawn(activity.id()))
                : List.of();
    }

    private Set<String> withdrawn(String activityId) {
        return entries.everOf(activityId).stream()
                .filter(entry -> entry.withdrawn() != null)
                .map(EntryView::id)
                .collect(Collectors.toSet());
    }

    /**
     * Where in a long register a reader is.
     *
     * @param entry whose page is asked for, else {@code page} counts
     */
    public record Place(@Nullable String entry, @Nullable String page) {}

    /**
     * A line of the schedule that the register lacks.
     *
     * @param key under which it is entered once, from however many pages
     */
    record Offered(Slot slot, String key) {}

    /** The schedule says when and where; the register takes its objects from it. */
    static List<Offered> notEntered(
            String activityId, List<Slot> schedule, List<ShownEntry> known, Set<String> withdrawn) {
        return schedule.stream()
                .map(slot -> new Offered(slot, key(activityId, slot, withdrawn)))
                .filter(
                        offered -> {
                            String id = ScheduledEntry.id(activityId, offered.key());
                            return known.stream()
                                    .noneMatch(
                                            entry ->
                                                    entry.id().equals(id)
                                                            || isOf(offered.slot(), entry));
                        })
                .toList();
    }

    private static String key(String activityId, Slot slot, Set<String> withdrawn) {
        int before = 0;
        String key = ScheduledEntry.key(activityId, slot, before);
        while (withdrawn.contains(ScheduledEntry.id(activityId, key))) {
            before++;
            key = ScheduledEntry.key(activityId, slot, before);
        }
        return key;
    }

    /** Somebody typed the same, instead of taking it from the schedule. */
    private static boolean isOf(Slot slot, ShownEntry entry) {
        return entry.register() == Register.OBJECT
                && entry.item().title().equals(slot.object())
                && entry.item().received().equals(slot.date());
    }
}
