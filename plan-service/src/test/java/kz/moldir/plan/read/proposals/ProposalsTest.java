package kz.moldir.plan.read.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.read.proposals.Proposals.Place;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final Wording WORDING =
            new Wording("Приём граждан", "Август", "1 комиссия", "", "ru");

    @Test
    void comePageByPageWhateverIsProposedMeanwhile() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Proposals proposals =
                    new Proposals(
                            client.getDatabase(TestServers.freshDatabase(ProposalsTest.class)));
            made(proposals, "a", "2026-04-13T04:00:00Z");
            made(proposals, "b", "2026-04-13T05:00:00Z");
            made(proposals, "c", "2026-04-13T05:00:00Z");
            made(proposals, "d", "2026-04-13T06:00:00Z");

            List<String> read = new ArrayList<>();
            List<ProposalView> page = proposals.page(null, 1);
            while (!page.isEmpty()) {
                read.add(page.getFirst().id());
                made(proposals, "later-" + read.size(), "2026-04-13T07:00:00Z");
                String next = Place.of(page.getFirst()).next();
                page = proposals.page(Place.read(next), 1);
            }

            assertThat(read).containsExactly("d", "c", "b", "a");
            assertThat(proposals.count()).isEqualTo(8);
            assertThat(proposals.page(Place.read("nowhere"), 3)).hasSize(3);
        }
    }

    private static void made(Proposals proposals, String id, String at) {
        proposals.on(
                new RecordedEvent(
                        id,
                        new ProposalMade(
                                id, 2026, 2, WORDING, "Нуртаев Т.Т.", null, RealPlan.TODAY),
                        "proposal.made",
                        id,
                        0,
                        0,
                        Instant.parse(at),
                        "local",
                        "member",
                        "c",
                        null));
    }
}
