package kz.moldir.plan.read.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.read.approval.Hands.Decided;
import kz.moldir.plan.read.approval.Hands.Hand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final Hand SECRETARY = new Hand("secretary", null);
    private static final Hand DEPUTY = new Hand("deputy", "chair");
    private static final Decision BARE = RealPlan.DECISION;
    private static final Decision SCANNED =
            new Decision(
                    "17",
                    BARE.date(),
                    BARE.chair(),
                    null,
                    new Scan("s", "a.pdf", "application/pdf", 1, "5c".repeat(32)));

    @Test
    void ofTwoNameBothAndForWhomOneStoodIn() {
        Decided decided = decided(BARE, DEPUTY);

        assertThat(decided.wrote()).containsExactly(SECRETARY);
        assertThat(decided.recorded()).isEqualTo(DEPUTY);
        assertThat(decided.eyes()).isEqualTo("two");
    }

    @Test
    void ofOneSayWhetherAScanStoodForTheSecondPair() {
        assertThat(decided(SCANNED, SECRETARY).eyes()).isEqualTo("scan");
        assertThat(decided(BARE, SECRETARY).eyes()).isEqualTo("one");
        Hands attached =
                approved(BARE, SECRETARY)
                        .after(
                                new DecisionCorrected(PLAN, 2026, 1, 1, 95, SCANNED, "Нашли"),
                                SECRETARY);
        assertThat(attached.of(1).orElseThrow().eyes()).isEqualTo("scan");
        assertThat(attached.of(1).orElseThrow().corrections()).isEqualTo(1);
    }

    /** What is recorded in the name of its author has no second pair of eyes. */
    @Test
    void ofADeputyOfWhoWroteItAreNoSecondPair() {
        Hand inTheirName = new Hand("deputy", SECRETARY.account());
        assertThat(decided(SCANNED, inTheirName).eyes()).isEqualTo("scan");
        assertThat(decided(BARE, inTheirName).eyes()).isEqualTo("one");
    }

    /** A program does what whoever keeps its secret wants. */
    @Test
    void ofAProgramAreNobodys() {
        Hand program = new Hand("moldir-script-chair", null);
        assertThat(decided(BARE, program).eyes()).isEqualTo("program");
        assertThat(decided(SCANNED, program).eyes()).isEqualTo("program");
        Hands written =
                Hands.NONE.after(RealPlan.imported(), new Hand("moldir-script-secretariat", null));
        assertThat(written.areProgramsAlone()).isTrue();
        assertThat(recorded(written, BARE)).isEqualTo("program");
        assertThat(recorded(written, SCANNED)).isEqualTo("scan");
    }

    private static @Nullable String recorded(Hands written, Decision decision) {
        return written.after(new PlanApproved(PLAN, 2026, 1, decision, RealPlan.rows()), SECRETARY)
                .of(1)
                .orElseThrow()
                .eyes();
    }

    @Test
    void ofAnAmendmentAreItsOwn() {
        Hands hands =
                approved(SCANNED, SECRETARY)
                        .after(new AmendmentBegun(PLAN, RealPlan.TODAY, "Бюджет"), DEPUTY);
        assertThat(hands.next()).containsExactly(DEPUTY);

        Hands amended =
                hands.after(
                        new PlanAmended(PLAN, 2026, 1, 2, "Бюджет", SCANNED, List.of(), List.of()),
                        SECRETARY);
        assertThat(amended.next()).isEmpty();
        assertThat(amended.of(2).orElseThrow().eyes()).isEqualTo("two");
        assertThat(amended.of(1).orElseThrow().eyes()).isEqualTo("scan");
        assertThat(amended.of(3)).isEmpty();
    }

    private static Decided decided(Decision decision, Hand by) {
        return approved(decision, by).of(1).orElseThrow();
    }

    private static Hands approved(Decision decision, Hand by) {
        PlanEvent submitted =
                new PlanSubmitted(
                        PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        RealPlan.TODAY.plusDays(7),
                        List.of("2"),
                        SECRETARY.account(),
                        95);
        return Hands.NONE
                .after(RealPlan.imported(), new Hand("importer", null))
                .after(submitted, SECRETARY)
                .after(new PlanApproved(PLAN, 2026, 1, decision, RealPlan.rows()), by);
    }
}
