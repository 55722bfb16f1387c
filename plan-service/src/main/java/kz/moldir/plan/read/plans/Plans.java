package kz.moldir.plan.read.plans;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.Misdated;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.PlanEvent;
import org.bson.Document;

/**
 * All plans, the newest first: what ends later, and of two that end together what begins later. A
 * year's plan is newer than that of its first half and older than that of its second. What needs no
 * rows is asked of the heads alone, since a plan may have thousands of rows.
 */
public final class Plans implements EventConsumer {

    private static final String PRESS = "press";
    private static final int MOST = 200;
    private static final Document NEWEST = new Document("year", -1).append("half", -1);
    private static final Comparator<PlanHead> NEWEST_FIRST =
            Comparator.comparing((PlanHead plan) -> new HalfYear(plan.year(), plan.half()))
                    .reversed();

    private final View<PlanView> view;
    private final View<PlanHead> heads;

    public Plans(MongoDatabase database) {
        this.view = View.of(database, "plans", 9, PlanView.class);
        this.heads =
                View.of(
                        database,
                        "plan-heads",
                        1,
                        PlanHead.class,
                        NEWEST,
                        new Document("approved", 1).append("year", -1).append("half", -1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanEvent happened) {
            view.fold(
                    event,
                    before -> PlanView.after(before, happened, event.time(), event.sequence()));
            heads.fold(
                    event,
                    before -> PlanHead.after(before, happened, event.time(), event.sequence()));
        }
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    /** The plans, at most 200. */
    public List<PlanHead> all() {
        return listed(new Document());
    }

    private List<PlanHead> listed(Document wanted) {
        return found(wanted, false);
    }

    private List<PlanHead> found(Document wanted, boolean discarded) {
        return heads.list(wanted, NEWEST, MOST).stream()
                .filter(plan -> discarded == (plan.discarded() != null))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Drafts that were discarded, which no list of plans has; for whoever can bring them back. */
    List<PlanHead> discardedToldTo(Caller reader) {
        return reader.may(Role.SECRETARIAT)
                ? found(new Document("approved", false), true)
                : List.of();
    }

    /** Those that somebody is told of: the press learns of what was decided. */
    List<PlanHead> toldTo(Caller reader) {
        return pressed(reader) ? approved() : all();
    }

    /** Those that a meeting has approved. */
    public List<PlanHead> approved() {
        return listed(new Document("approved", true));
    }

    /** Those that no meeting has approved yet, as far as somebody is told of them. */
    public List<PlanHead> draftsToldTo(Caller reader) {
        return pressed(reader) ? List.of() : listed(new Document("approved", false));
    }

    /** Those of which an amendment is in the making, as far as somebody is told of it. */
    public List<PlanHead> amendedToldTo(Caller reader) {
        return pressed(reader)
                ? List.of()
                : approved().stream().filter(plan -> plan.amending() != null).toList();
    }

    private static boolean pressed(Caller reader) {
        return reader.could().stream().allMatch(PRESS::equals);
    }

    /**
     * What there is to look at: the plan in force, else the newest draft while none is approved.
     */
    public Optional<PlanView> present(LocalDate day) {
        return inForce(day).or(() -> newest(false)).flatMap(this::whole);
    }

    /** The approved plan of a day's half-year, or of its year, else the newest approved one. */
    public Optional<PlanHead> inForce(LocalDate day) {
        return approved(HalfYear.of(day))
                .or(() -> approved(HalfYear.of(day).whole()))
                .or(() -> newest(true));
    }

    /**
     * The approved plans of the time before and after a plan's own, which share its days at the
     * turn; a year's and its halves' share more.
     */
    public List<PlanView> beside(PlanView plan) {
        return beside(new HalfYear(plan.year(), plan.half()))
                .flatMap(each -> whole(each).stream())
                .toList();
    }

    /** The same without their rows. */
    public List<PlanHead> beside(PlanHead plan) {
        return beside(new HalfYear(plan.year(), plan.half())).toList();
    }

    private Stream<PlanHead> beside(HalfYear half) {
        return half.beside().stream().flatMap(each -> approved(each).stream());
    }

    /** An approved plan that has a part of another one's months too, the newest of them. */
    public Optional<PlanHead> sharing(PlanHead plan) {
        return approved().stream()
                .filter(other -> !other.id().equals(plan.id()))
                .filter(other -> other.year() == plan.year())
                .filter(other -> other.half() == 0 || plan.half() == 0)
                .findFirst();
    }

    /**
     * The time of the plan that is to be written on a day: its half-year, or the first one after it
     * for which no plan is approved; the whole year where the draft is one of it.
     */
    public HalfYear toWrite(LocalDate day) {
        Map<HalfYear, Boolean> approved =
                all().stream()
                        .collect(
                                Collectors.toMap(
                                        plan -> new HalfYear(plan.year(), plan.half()),
                                        PlanHead::approved,
                                        Boolean::logicalOr));
        HalfYear half = HalfYear.of(day);
        while (approved.getOrDefault(half, false) || approved.getOrDefault(half.whole(), false)) {
            half = half.next();
        }
        return approved.containsKey(half.whole()) && !approved.containsKey(half)
                ? half.whole()
                : half;
    }

    private Optional<PlanHead> approved(HalfYear half) {
        return heads
                .list(
                        new Document("approved", true)
                                .append("year", half.year())
                                .append("half", half.half()),
                        NEWEST,
                        1)
                .stream()
                .findFirst();
    }

    private Optional<PlanHead> newest(boolean approved) {
        return listed(new Document("approved", approved)).stream().findFirst();
    }

    /** One plan with its rows. */
    public Optional<PlanView> get(String id) {
        return view.get(id);
    }

    /** The rows of a plan besides its head. */
    public Optional<PlanView> whole(PlanHead head) {
        return view.get(head.id());
    }

    /** One plan without its rows. */
    public Optional<PlanHead> head(String id) {
        return heads.get(id);
    }

    /** The days that were put right since of the decisions of a plan; of most there are none. */
    public List<Misdated> misdated(String id) {
        return head(id).map(PlanHead::misdated).orElse(List.of());
    }

    /** What this projection fills. */
    public View<?>[] views() {
        return new View<?>[] {view, heads};
    }
}
