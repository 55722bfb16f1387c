package kz.moldir.plan.write.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.events.ProposalEvent.ProposalDeclined;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.ProposalReopened;
import kz.moldir.plan.events.ProposalEvent.ProposalWithdrawn;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.plan.write.proposals.ProposalCommand.AcceptProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.DeclineProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.Propose;
import kz.moldir.plan.write.proposals.ProposalCommand.ReopenProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.UndoDecision;
import kz.moldir.plan.write.proposals.ProposalCommand.WithdrawProposal;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {

    static final Wording WORDING = new Wording("Приём граждан", "Август", "1 комиссия", "");
    private static final ProposalMade MADE =
            new ProposalMade("p", 2026, 2, WORDING, "Нуртаев Т.Т.", "2", RealPlan.TODAY);
    private static final ProposalAccepted ACCEPTED =
            new ProposalAccepted("p", RealPlan.PLAN, RealPlan.housing(), List.of(), RealPlan.TODAY);

    private final FixtureConfiguration<Proposal> proposal =
            new AggregateTestFixture<>(Proposal.class);

    static final Caller SECRETARY =
            new Caller(
                    "s",
                    "secretariat",
                    "POST /",
                    "key",
                    "request",
                    null,
                    Clock.systemUTC(),
                    KitJson.mapper());

    @Test
    void isMadeAcceptedOrDeclined() {
        proposal.givenNoPriorActivity()
                .when(new Propose("p", 2026, 2, WORDING, "Нуртаев Т.Т.", "2", RealPlan.TODAY))
                .expectEvents(MADE);
        proposal.given(MADE)
                .when(
                        new AcceptProposal(
                                "p",
                                RealPlan.PLAN,
                                RealPlan.housing(),
                                List.of(),
                                RealPlan.TODAY,
                                Set.of("a")))
                .expectEvents(ACCEPTED);
        proposal.given(MADE)
                .when(new DeclineProposal("p", "Уже в плане", RealPlan.TODAY))
                .expectEvents(new ProposalDeclined("p", "Уже в плане", RealPlan.TODAY));
    }

    @Test
    void thatWasDeclinedIsTakenUpAgainForAReason() {
        ProposalDeclined declined = new ProposalDeclined("p", "Уже в плане", RealPlan.TODAY);
        ProposalReopened reopened =
                new ProposalReopened("p", "Отклонено по ошибке", RealPlan.TODAY);
        ReopenProposal again =
                new ReopenProposal("p", "Отклонено по ошибке", RealPlan.TODAY, Set.of());

        proposal.given(MADE, declined).when(again).expectEvents(reopened);
        proposal.given(MADE, declined, reopened)
                .when(
                        new AcceptProposal(
                                "p",
                                RealPlan.PLAN,
                                RealPlan.housing(),
                                List.of(),
                                RealPlan.TODAY,
                                Set.of("a")))
                .expectEvents(ACCEPTED);
        for (Object[] undecided : new Object[][] {{MADE}, {MADE, declined, reopened}}) {
            proposal.given(undecided)
                    .when(again)
                    .expectException(Refused.class)
                    .expectExceptionMessage("proposal-not-declined");
        }
    }

    @Test
    void thatWasAcceptedByASlipIsTakenUpAgainOnceItsRowIsNotInThePlan() {
        String row = RealPlan.housing().id();
        ProposalReopened reopened = new ProposalReopened("p", "Не та строка", RealPlan.TODAY);
        proposal.given(MADE, ACCEPTED)
                .when(new ReopenProposal("p", "Не та строка", RealPlan.TODAY, Set.of("a", row)))
                .expectException(Refused.class)
                .expectExceptionMessage("proposal-in-plan");
        proposal.given(MADE, ACCEPTED)
                .when(new ReopenProposal("p", "Не та строка", RealPlan.TODAY, Set.of("a")))
                .expectEvents(reopened);
        AcceptProposal again =
                new AcceptProposal(
                        "p",
                        RealPlan.PLAN,
                        RealPlan.housing().identified("another"),
                        List.of(),
                        RealPlan.TODAY,
                        Set.of("a"));
        proposal.given(MADE, ACCEPTED, reopened).when(again).expectSuccessfulHandlerExecution();
        proposal.given(MADE, ACCEPTED).when(again).expectException(Refused.class);
    }

    /** Its draft was discarded and restored, or the removal of its row was undone. */
    @Test
    void isNotAcceptedBesideTheRowThatItBecameBefore() {
        ProposalReopened reopened = new ProposalReopened("p", "Не та строка", RealPlan.TODAY);
        ProposalAccepted another =
                new ProposalAccepted(
                        "p",
                        RealPlan.PLAN,
                        RealPlan.housing().identified("another"),
                        List.of(),
                        RealPlan.TODAY);
        for (String standing : List.of(RealPlan.housing().id(), "another")) {
            proposal.given(MADE, ACCEPTED, reopened, another, reopened)
                    .when(
                            new AcceptProposal(
                                    "p",
                                    RealPlan.PLAN,
                                    RealPlan.housing().identified("third"),
                                    List.of(),
                                    RealPlan.TODAY,
                                    Set.of("a", standing)))
                    .expectException(Refused.class)
                    .expectExceptionMessage("proposal-in-plan");
        }
    }

    @Test
    void isTakenBackByWhoMadeItBeforeItIsDecided() {
        ProposalWithdrawn back = new ProposalWithdrawn("p", "Неактуально", RealPlan.TODAY);
        WithdrawProposal asked = new WithdrawProposal("p", "Неактуально", "member", RealPlan.TODAY);

        proposal.given(byMember()).when(asked).expectEvents(back);
        proposal.given(byMember())
                .when(new WithdrawProposal("p", "Неактуально", null, RealPlan.TODAY))
                .expectEvents(back);
        proposal.given(byMember())
                .when(new WithdrawProposal("p", "Неактуально", "another", RealPlan.TODAY))
                .expectException(Refused.class)
                .expectExceptionMessage("proposal-not-yours");
        proposal.given(byMember(), ACCEPTED)
                .when(asked)
                .expectException(Refused.class)
                .expectExceptionMessage("proposal-decided");
    }

    /** By whoever declined it or took it back, as long as the page offers that. */
    @Test
    void whatWasDecidedJustNowIsTakenBackAtOnce() {
        String slip = "Записано по ошибке";
        ProposalReopened open = new ProposalReopened("p", slip, RealPlan.TODAY);
        for (ProposalEvent done :
                List.of(
                        new ProposalDeclined("p", "Уже в плане", RealPlan.TODAY),
                        new ProposalWithdrawn("p", "Неактуально", RealPlan.TODAY))) {
            Object own =
                    new GenericEventMessage<>(
                            done,
                            Map.of(
                                    Metadata.ACTOR, "member",
                                    Metadata.TIME, "2026-04-13T04:00:00Z"));
            FixtureConfiguration<Proposal> just = new AggregateTestFixture<>(Proposal.class);
            Instant now = Instant.parse("2026-04-13T04:00:30Z");
            UndoDecision asked = new UndoDecision("p", slip, "member", now, RealPlan.TODAY);
            just.given(MADE, own).when(asked).expectEvents(open);
            just.given(MADE, own)
                    .when(new UndoDecision("p", slip, "another", now, RealPlan.TODAY))
                    .expectExceptionMessage("proposal-not-yours");
            just.given(MADE, own)
                    .when(
                            new UndoDecision(
                                    "p", slip, "member", now.plusSeconds(41), RealPlan.TODAY))
                    .expectExceptionMessage("proposal-too-late-to-undo");
            just.given(MADE, own, open).when(asked).expectExceptionMessage("proposal-not-declined");
            just.given(MADE, ACCEPTED).when(asked).expectExceptionMessage("proposal-in-plan");
        }
    }

    private static Object byMember() {
        return new GenericEventMessage<>(MADE, Map.of(Metadata.ACTOR, "member"));
    }

    @Test
    void keepsItsTitleInTheLanguageThatItIsWrittenIn() {
        LocalizedText kazakh = new LocalizedText(null, "Қоғамдық тыңдау", null);
        LocalizedText russian = LocalizedText.russian("Приём граждан");
        LocalizedText english = LocalizedText.russian("Reception of citizens");

        assertThat(accepted(kazakh, "en")).isEqualTo(kazakh);
        assertThat(accepted(russian, "en")).isEqualTo(russian);
        assertThat(accepted(english, "en"))
                .isEqualTo(new LocalizedText(null, null, "Reception of citizens"));
        assertThat(accepted(english, "ru")).isEqualTo(english);
    }

    private static LocalizedText accepted(LocalizedText read, String language) {
        Wording wording = new Wording("as read", "Август", "1 комиссия", "", language);
        return ProposalOrders.inItsLanguage(RealPlan.housing().titled(read), wording).title();
    }

    /** Dropping the amendment would bring the row back beside an open proposal. */
    @Test
    void aRowThatAnAmendmentTakesOutStands() {
        DraftPlan amending =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        List.of(RealPlan.fireStation()),
                        new Amendment("Бюджет", List.of(RealPlan.housing())));
        DraftPlans plans = id -> Optional.of(amending);
        assertThat(plans.standing(RealPlan.PLAN))
                .containsExactlyInAnyOrder(RealPlan.FIRE_STATION, RealPlan.housing().id());
    }

    static DraftPlan draft(int rows, boolean atMeeting) {
        return new DraftPlan(
                RealPlan.PLAN,
                2026,
                2,
                0,
                Collections.nCopies(rows, RealPlan.housing()),
                null,
                atMeeting);
    }

    @Test
    void isOfferedAgainOnlyWhereItsRowIsNotInThePlan() {
        ProposalOrders orders =
                new ProposalOrders(
                        null,
                        TestCouncil.ALMATY,
                        new PlanImports(TestCouncil.ALMATY, null, null, null),
                        null,
                        id -> Optional.of(draft(1, false)),
                        null);
        assertThat(
                        orders.reopenable(
                                List.of(
                                        known("open", "open", null),
                                        known("declined", "declined", null),
                                        known("in", "accepted", RealPlan.housing().id()),
                                        known("out", "accepted", "another"))))
                .containsExactlyInAnyOrder("declined", "out");
    }

    private static Known known(String id, String status, @Nullable String row) {
        return new Known(
                id,
                2026,
                2,
                WORDING,
                "Нуртаев Т.Т.",
                "2",
                RealPlan.TODAY,
                status,
                row == null ? null : RealPlan.PLAN,
                null,
                null,
                "member",
                row);
    }

    @Test
    void anotherLanguageIsNamedAsAFault() {
        ProposalOrders orders =
                new ProposalOrders(
                        null,
                        TestCouncil.ALMATY,
                        new PlanImports(TestCouncil.ALMATY, null, null, null),
                        null,
                        null,
                        null);
        for (String language : List.of("de", "en/x", "")) {
            ProposalRequest asked =
                    KitJson.mapper()
                            .readValue(
                                    """
                                    {"year":2026,"half":2,"title":"a","timeframe":"b",
                                     "responsible":"c","who":"d","language":"%s"}
                                    """
                                            .formatted(language),
                                    ProposalRequest.class);
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> orders.propose(asked, SECRETARY))
                    .satisfies(
                            invalid ->
                                    assertThat(invalid.faults())
                                            .extracting(Invalid.Fault::field)
                                            .containsExactly("language"));
        }
    }

    @Test
    void isDecidedOnce() {
        proposal.given(MADE, ACCEPTED)
                .when(new DeclineProposal("p", "Уже в плане", RealPlan.TODAY))
                .expectException(Refused.class)
                .expectExceptionMessage("proposal-decided")
                .expectNoEvents();
    }

    @Test
    void isShownWithWhatBecameOfIt() {
        Known open =
                new Known(
                        "p",
                        2026,
                        2,
                        WORDING,
                        "Нуртаев Т.Т.",
                        "2",
                        RealPlan.TODAY,
                        "open",
                        null,
                        null,
                        null);
        Known declined =
                new Known(
                        "q",
                        2026,
                        2,
                        new Wording("Reception of citizens", "August", "1 комиссия", "", "en"),
                        "Нуртаев Т.Т.",
                        null,
                        RealPlan.TODAY,
                        "declined",
                        null,
                        "Уже в плане",
                        RealPlan.TODAY);
        Map<String, Object> model = new HashMap<>();
        model.put("proposals", List.of(open, declined));
        model.put("reopenable", Set.of("q"));
        model.put("total", 2);
        model.put("more", "2026-04-13T04:00:00Z~q");
        model.put("commissions", List.of("1", "2"));
        model.put("year", "2026");
        model.put("half", "2");
        model.put("values", Map.of("declining", "p", "reason", ""));
        model.put("errors", List.of(Map.of("field", "reason", "message", "Say why")));
        model.put("key", "k");
        model.put("undone", "q");
        model.put(
                "visitor",
                new Visitor(
                        "x",
                        "",
                        null,
                        null,
                        (method, address) -> Objects.requireNonNull(address).startsWith("/")));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/proposals", "/proposals", model);

        assertThat(pages.get(Language.RU))
                .contains("2 предложения", "Отклонено", "Уже в плане", "/proposals/p/accept")
                .contains("/ru/proposals?next=2026-04-13T04:00:00Z~q\"")
                .contains("/proposals/q/reopen", "/proposals/q/undo")
                .doesNotContain("/proposals/q/accept", "/proposals/p/reopen");
        assertThat(pages.get(Language.EN)).contains("<span class=\"fault\">Say why</span>");
        assertThat(pages.get(Language.KK))
                .contains("Жоспарға ұсыныстар", "<span lang=\"ru\">Приём граждан</span>")
                .contains("<span lang=\"en\">Reception of citizens</span>");
    }
}
