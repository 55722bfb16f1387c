package kz.moldir.plan.write.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.plan.write.proposals.ProposalCommand.AcceptProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.Propose;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.testkit.command.StoredCommands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A proposal that becomes a row of the draft. */
class AcceptingTest {

    private static final RosterNames NOBODY =
            new RosterNames() {
                @Override
                public KnownPersons known() {
                    return KnownPersons.none();
                }

                @Override
                public boolean contains(String name) {
                    return false;
                }
            };

    @Test
    void isNotAcceptedIntoAPlanThatStandsStillOrIsFull() {
        refused(ProposalTest.draft(1, true), "proposal-before-the-meeting");
        refused(ProposalTest.draft(5000, false), "proposal-plan-full");
        refused(null, "proposal-no-draft");
    }

    @Test
    void isNotMadeForAPeriodWhosePlanIsApproved() {
        try (StoredCommands stored = stored()) {
            ProposalOrders late = accepting(stored.commands(), approved());
            ProposalRequest asked =
                    new ProposalRequest(
                            2026,
                            2,
                            "Приём граждан",
                            "Август",
                            "1 комиссия",
                            null,
                            "Сход жителей",
                            null,
                            "ru",
                            Set.of());

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> late.propose(asked, ProposalTest.SECRETARY))
                    .withMessage("proposal-plan-approved");
            assertThat(
                            accepting(stored.commands(), ProposalTest.draft(1, false))
                                    .propose(asked, ProposalTest.SECRETARY)
                                    .rows())
                    .hasSize(1);
        }
        refused(approved(), "proposal-plan-approved");
    }

    private static DraftPlan approved() {
        return new DraftPlan(RealPlan.PLAN, 2026, 2, 1, List.of(RealPlan.housing()), null);
    }

    /** The draft went to the meeting since: what was done is answered as it was. */
    @Test
    void thatWasAcceptedIsAnsweredAgainWhateverBecameOfTheDraft() {
        try (StoredCommands stored = stored()) {
            Commands commands = stored.commands();
            commands.send(
                    new Propose(
                            "p",
                            2026,
                            2,
                            ProposalTest.WORDING,
                            "Нуртаев Т.Т.",
                            "2",
                            RealPlan.TODAY),
                    ProposalTest.SECRETARY.asking("made", "made"));
            Done first =
                    commands.send(
                            new AcceptProposal(
                                    "p",
                                    RealPlan.PLAN,
                                    RealPlan.housing(),
                                    List.of(),
                                    RealPlan.TODAY,
                                    Set.of()),
                            ProposalTest.SECRETARY.asking("p"));

            assertThat(
                            accepting(commands, ProposalTest.draft(1, true))
                                    .accept("p", Set.of(), ProposalTest.SECRETARY))
                    .returns(first.position(), again -> again.position());
        }
    }

    private static void refused(@Nullable DraftPlan plan, String code) {
        try (StoredCommands stored = stored()) {
            ProposalOrders orders = accepting(stored.commands(), plan);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> orders.accept("p", Set.of(), ProposalTest.SECRETARY))
                    .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        }
    }

    private static StoredCommands stored() {
        return new StoredCommands(
                PlanEventTypes.all(), KitJson.mapper(), ProposalCommand.handledBy());
    }

    /** Orders that know one open proposal. */
    private static ProposalOrders accepting(Commands commands, @Nullable DraftPlan plan) {
        Wording wording = new Wording("Приём граждан", "Август", "1 комиссия", "", "ru");
        Known known =
                new Known(
                        "p",
                        2026,
                        2,
                        wording,
                        "Нуртаев Т.Т.",
                        null,
                        LocalDate.of(2026, 4, 13),
                        "open",
                        null,
                        null,
                        null);
        KnownProposals one =
                new KnownProposals() {
                    @Override
                    public Page page(String next, int size) {
                        return new Page(List.of(known), 1, null);
                    }

                    @Override
                    public Optional<Known> of(String id) {
                        return Optional.of(known);
                    }
                };
        return new ProposalOrders(
                commands,
                TestCouncil.ALMATY,
                new PlanImports(TestCouncil.ALMATY, NOBODY, Vocabulary.none(), null),
                one,
                id -> Optional.ofNullable(plan),
                null);
    }
}
