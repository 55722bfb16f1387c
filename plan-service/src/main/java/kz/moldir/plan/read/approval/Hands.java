package kz.moldir.plan.read.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.kit.access.Programs;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.Authors;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * Whose hand is in what the next decision puts in force, and was in what was decided before.
 *
 * @param next who wrote or submitted it; none of them records that decision
 * @param decided each version, the first one first
 */
public record Hands(List<Hand> next, List<Decided> decided) {

    public static final Hands NONE = new Hands(List.of(), List.of());

    /**
     * Who did something.
     *
     * @param actingFor the account for which this one stood in, or null
     */
    public record Hand(String account, @Nullable String actingFor) {

        /** Who caused an event. */
        public static Hand of(RecordedEvent event) {
            return new Hand(event.actor(), event.actingFor());
        }
    }

    /**
     * A version.
     *
     * @param wrote who wrote or submitted what was decided
     * @param recorded who recorded the decision
     * @param scanned whether a signed scan of it is attached
     * @param corrections how often what is recorded of it was put right
     */
    public record Decided(
            int version, List<Hand> wrote, Hand recorded, boolean scanned, int corrections) {

        /**
         * Whose the second pair of eyes was: "two", somebody else's, who did not stand in for one
         * that wrote it; "scan", the chair's signed scan stood for it; "one", there was none;
         * "program", one of the two was no person; null where nobody knows who wrote it.
         */
        public @Nullable String eyes() {
            if (wrote.isEmpty()) {
                return null;
            }
            List<String> writers = wrote.stream().map(Hand::account).toList();
            if (Programs.is(recorded.account())) {
                return "program";
            }
            if (Programs.alone(writers)) {
                return scanned ? "scan" : "program";
            }
            boolean theirs =
                    writers.contains(recorded.account())
                            || (recorded.actingFor() != null
                                    && writers.contains(recorded.actingFor()));
            return !theirs ? "two" : scanned ? "scan" : "one";
        }
    }

    /** The hands after an event that somebody caused. */
    public Hands after(PlanEvent event, Hand by) {
        boolean anew = event instanceof PlanSubmitted || event instanceof AmendmentBegun;
        List<Hand> before = anew ? List.of() : next;
        return new Hands(
                new Authors(accounts())
                        .after(event, by.account()).accounts().stream()
                                .map(account -> known(before, account).orElse(hand(account, by)))
                                .toList(),
                decidedAfter(event, by));
    }

    /** Whether something is decided next, and no person wrote it. */
    boolean areProgramsAlone() {
        return Programs.alone(accounts());
    }

    /** Whether an account is one of those that do not record the next decision. */
    boolean include(String account) {
        return accounts().contains(account);
    }

    /** What is known of one version. */
    public Optional<Decided> of(int version) {
        return decided.stream().filter(each -> each.version() == version).findFirst();
    }

    private List<String> accounts() {
        return next.stream().map(Hand::account).toList();
    }

    private static Optional<Hand> known(List<Hand> before, String account) {
        return before.stream().filter(each -> each.account().equals(account)).findFirst();
    }

    private static Hand hand(String account, Hand by) {
        return account.equals(by.account()) ? by : new Hand(account, null);
    }

    private List<Decided> decidedAfter(PlanEvent event, Hand by) {
        return switch (event) {
            case PlanApproved now -> and(1, by, now.decision());
            case PlanAmended now -> and(now.version(), by, now.decision());
            case DecisionCorrected now -> corrected(1, now.decision());
            case AmendmentDecisionCorrected now -> corrected(now.version(), now.decision());
            default -> decided;
        };
    }

    private List<Decided> and(int version, Hand by, Decision decision) {
        return Stream.concat(
                        decided.stream(),
                        Stream.of(new Decided(version, next, by, decision.scan() != null, 0)))
                .toList();
    }

    private List<Decided> corrected(int version, Decision right) {
        return decided.stream()
                .map(
                        each ->
                                each.version() != version
                                        ? each
                                        : new Decided(
                                                version,
                                                each.wrote(),
                                                each.recorded(),
                                                right.scan() != null,
                                                each.corrections() + 1))
                .toList();
    }
}
