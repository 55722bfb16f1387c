package kz.moldir.plan.read.activities;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.recorded.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A line of a schedule and what is recorded of it.
 *
 * @param recorded what took place that day, perhaps elsewhere; null where nothing else did
 */
public record KeptSlot(Slot slot, @Nullable Occurrence recorded) {

    /**
     * The lines of a schedule in its order. Each occurrence stands for one line: for that of its
     * object and time, else of its object, else of its time, else for one that is left of its day.
     */
    public static List<KeptSlot> of(List<Slot> schedule, List<Occurrence> occurrences) {
        List<Occurrence> left = new ArrayList<>(occurrences);
        Map<Integer, Occurrence> taken = new HashMap<>();
        List<BiPredicate<Slot, Occurrence>> nearer =
                List.of(
                        (slot, held) -> named(slot, held) && timed(slot, held),
                        KeptSlot::named,
                        KeptSlot::timed,
                        (slot, held) -> true);
        for (BiPredicate<Slot, Occurrence> fits : nearer) {
            for (int line = 0; line < schedule.size(); line++) {
                Slot slot = schedule.get(line);
                taken.computeIfAbsent(line, open -> take(left, slot, fits));
            }
        }
        return IntStream.range(0, schedule.size())
                .mapToObj(line -> new KeptSlot(schedule.get(line), taken.get(line)))
                .toList();
    }

    private static @Nullable Occurrence take(
            List<Occurrence> left, Slot slot, BiPredicate<Slot, Occurrence> fits) {
        Occurrence found =
                left.stream()
                        .filter(each -> each.date().equals(slot.date()))
                        .filter(each -> fits.test(slot, each))
                        .findFirst()
                        .orElse(null);
        left.remove(found);
        return found;
    }

    private static boolean named(Slot slot, Occurrence held) {
        String object = held.object();
        return object != null && SearchFold.fold(object).equals(SearchFold.fold(slot.object()));
    }

    private static boolean timed(Slot slot, Occurrence held) {
        return Objects.equals(slot.time(), held.time());
    }

    /** Whether a record says that it took place at this object. */
    public boolean held() {
        return recorded != null && named(slot, recorded);
    }

    /** The address of the form that records it, behind that of the activity. */
    public String form() {
        return form(slot.date(), slot.time(), slot.object());
    }

    /** The address of the form of a holding, behind that of the activity, with what is known. */
    public static String form(LocalDate date, @Nullable LocalTime time, @Nullable String object) {
        return "occurrences?date="
                + date
                + (time == null ? "" : "&time=" + time)
                + (object == null || object.isBlank()
                        ? ""
                        : "&object=" + URLEncoder.encode(object, StandardCharsets.UTF_8));
    }
}
