package kz.moldir.plan.read.carrying.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kz.moldir.plan.events.Untold;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of what was decided, may read or may not, and why not.
 *
 * @param told whether the row is told of
 */
public record Telling(CarryingView carrying, boolean told, ActivityInput input) {

    /** What holds for all of an occurrence, and is said once. */
    private static final Set<Untold> OF_ALL = Set.of(Untold.ROW, Untold.NOT_HELD);

    /** Those that one press publishes. */
    public List<Decided> publishable() {
        return carrying.publishable(told);
    }

    /** How many decisions no ready text tells of, since nobody published them. */
    public long leftOut() {
        return carrying.decisions().stream()
                .filter(taken -> taken.publishedOn() == null && carrying.adopted(taken))
                .count();
    }

    /** Why none of those that are not public can be published; null where one can, or all are. */
    public @Nullable String blocked() {
        return carrying.decisions().stream()
                .filter(taken -> taken.publishedOn() == null)
                .map(taken -> carrying.untold(taken, told))
                .filter(Objects::nonNull)
                .filter(OF_ALL::contains)
                .findFirst()
                .map(Telling::code)
                .orElse(null);
    }

    /** Why one of them stays inside whatever the row does; null where nothing speaks against it. */
    public @Nullable String inside(Taken taken) {
        Untold why = Untold.of(true, carrying.heldAt(taken), taken.decided(), taken.inside());
        return why == null || OF_ALL.contains(why) ? null : code(why);
    }

    /** Whether it may be published, also by name. */
    public boolean may(Taken taken) {
        return carrying.untold(taken, told) == null;
    }

    /** Those that the address names and that can be published or taken back, else all. */
    List<Decided> decisions(boolean published) {
        List<String> named = List.of(value("decisions").strip().split("\\s+"));
        if (named.getFirst().isEmpty()) {
            return published
                    ? carrying.told().stream().map(Taken::decided).toList()
                    : publishable();
        }
        return carrying.decisions().stream()
                .filter(taken -> published == (taken.publishedOn() != null))
                .filter(taken -> published || may(taken))
                .map(Taken::decided)
                .filter(each -> named.contains(each.id()))
                .toList();
    }

    /** Whether the form in hand changes a decision that everybody can read. */
    boolean changesWhatIsTold() {
        String id =
                switch (input.action()) {
                    case "correct-decision" -> value("decision");
                    case "withdraw-entry" -> value("record");
                    default -> "";
                };
        return carrying.told().stream().anyMatch(taken -> taken.decided().id().equals(id));
    }

    private static String code(Untold why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String value(String name) {
        return Objects.requireNonNullElse(input.values().get(name), "");
    }
}
