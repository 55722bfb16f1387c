package kz.moldir.plan.read.plans;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.PlanEvent;
import org.bson.Document;

/**
 * All plans, the newest first: what ends later, and of two that end together what begins later. A
 * year's plan is newer than that of its first half and older than that of its second.
 */
public final class Plans implements EventConsumer {

    private static final String PRESS = "press";
    private static final int MOST = 200;
    private static final Document NEWEST = new Document("year", -1).append("half", -1);
    private static final Comparator<PlanView> NEWEST_FIRST =
            Comparator.comparing((PlanView plan) -> new HalfYear(plan.year(), plan.half()))
                    .reversed();

    private final View<PlanView> view;

    public Plans(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "plans",
                        5,
                        PlanView.class,
                        NEWEST,
                        new Document("version", 1).append("year", -1).append("half", -1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanEvent happened) {
            view.fold(
                    event,
                    before -> PlanView.after(before, happened, event.time(), event.sequence()));
        }
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    /** The plans, at most 200. */
    public List<PlanView> all() {
        return listed(new Document());
    }

    private List<PlanView> listed(Document wanted) {
        return view.list(wanted, NEWEST, MOST).stream().sorted(NEWEST_FIRST).toList();
    }

    /** Those that somebody is told of: the press learns of what was decided. */
    List<PlanView> toldTo(Caller reader) {
        return pressed(reader) ? all().stream().filter(PlanView::approved).toList() : all();
    }

    /** Those that no meeting has approved yet, as far as somebody is told of them. */
    public List<PlanView> draftsToldTo(Caller reader) {
        return pressed(reader) ? List.of() : listed(new Document("version", 0));
    }

    private static boolean pressed(Caller reader) {
        return reader.role().equals(PRESS);
    }

    /**
     * What there is to look at: the plan in force, else the newest draft while none is approved.
     */
    public Optional<PlanView> present(LocalDate day) {
        return inForce(day).or(() -> listed(new Document("version", 0)).stream().findFirst());
    }

    /** The approved plan of a day's half-year, or of its year, else the newest approved one. */
    public Optional<PlanView> inForce(LocalDate day) {
        return approved(HalfYear.of(day))
                .or(() -> approved(HalfYear.of(day).whole()))
                .or(() -> all().stream().filter(PlanView::approved).findFirst());
    }

    /**
     * The approved plans of the time before and after a plan's own, which share its days at the
     * turn; a year's and its halves' share more.
     */
    public List<PlanView> beside(PlanView plan) {
        return new HalfYear(plan.year(), plan.half())
                .beside().stream().flatMap(each -> approved(each).stream()).toList();
    }

    /** An approved plan that has a part of another one's months too, the newest of them. */
    public Optional<PlanView> sharing(PlanView plan) {
        return all().stream()
                .filter(PlanView::approved)
                .filter(other -> !other.id().equals(plan.id()))
                .filter(other -> other.year() == plan.year())
                .filter(other -> other.half() == 0 || plan.half() == 0)
                .findFirst();
    }

    private Optional<PlanView> approved(HalfYear half) {
        Document wanted = new Document("year", half.year()).append("half", half.half());
        return view.list(wanted, NEWEST, MOST).stream().filter(PlanView::approved).findFirst();
    }

    /** One plan. */
    public Optional<PlanView> get(String id) {
        return view.get(id);
    }

    /** Those of some plans of whose decisions the day was put right, by id. */
    public Map<String, PlanView> misdated(Collection<String> ids) {
        Document put =
                new Document("_id", new Document("$in", List.copyOf(ids)))
                        .append("misdated.0", new Document("$exists", true));
        return view.list(put, NEWEST, MOST).stream()
                .collect(Collectors.toMap(PlanView::id, Function.identity()));
    }

    /** What this projection fills. */
    public View<PlanView> view() {
        return view;
    }
}
