package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A proposal that is decided before the view has seen that it was made. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
class ProposalsOfViewIT {

    private static final ProposalMade MADE =
            new ProposalMade(
                    "p-1",
                    2026,
                    2,
                    new Wording("Приём граждан", "Август", "1 комиссия", "", "ru"),
                    "Нуртаев Т.Т.",
                    "1",
                    RealPlan.TODAY);

    @Test
    void oneMadeJustNowIsKnown() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Proposals proposals =
                    new Proposals(
                            client.getDatabase(TestServers.freshDatabase(ProposalsOfViewIT.class)));
            assertThat(new ProposalsOfView(proposals, views -> {}).of("p-1")).isEmpty();
            ProposalsOfView behind =
                    new ProposalsOfView(
                            proposals,
                            views -> {
                                throw new NotCaughtUp(1);
                            });
            assertThatThrownBy(() -> behind.of("p-1")).isInstanceOf(NotCaughtUp.class);
            List<EventConsumer> awaited = new ArrayList<>();
            assertThat(
                            new ProposalsOfView(
                                            proposals,
                                            views -> {
                                                awaited.addAll(List.of(views));
                                                proposals.on(
                                                        RealPlan.recorded(
                                                                MADE, "proposal.made", "p-1", 1));
                                            })
                                    .of("p-1"))
                    .map(Known::who)
                    .contains("Нуртаев Т.Т.");
            assertThat(awaited).containsExactly(proposals);
            assertThat(behind.of("p-1")).as("what is seen waits for nothing").isPresent();
        }
    }
}
