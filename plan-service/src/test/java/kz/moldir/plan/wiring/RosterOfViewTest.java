package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

class RosterOfViewTest {

    /** A list of present persons would be one short, and name who was not there. */
    @Test
    void aNameThatTwoPersonsHaveIsNotTakenForOneOfThem() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            RosterList roster =
                    new RosterList(
                            client.getDatabase(TestServers.freshDatabase(RosterOfViewTest.class)),
                            Map::of);
            add(roster, 0, "Ким Александр", "Ким А.", "Ким Саша", "ЦОЙ В.");
            add(roster, 1, "Ким Анна", "Ким А.", "Ли А.");
            add(roster, 2, "Цой Виктор", "Цой В.");
            RosterOfView names = new RosterOfView(roster);
            UnaryOperator<String> main = names.mainName();

            for (String either : List.of("Ким А.", "ким а.", "Цой В.", "ЦОЙ В.")) {
                assertThat(main.apply(either)).isEqualTo(either);
            }
            assertThat(main.apply("Ким Саша")).isEqualTo("Ким Александр");
            assertThat(main.apply("Ли А.")).isEqualTo("Ким Анна");
            assertThat(main.apply("ким анна")).isEqualTo("Ким Анна");
            assertThat(roster.knownAs().apply("Ким А.")).isEqualTo("Ким А.");
            assertThat(names.known().matching("Ким А."))
                    .as("an import asks which")
                    .containsExactlyInAnyOrder("Ким Александр", "Ким Анна");
        }
    }

    private static void add(RosterList roster, int sequence, String name, String... aliases) {
        RosterEntry entry = RosterEntry.member("m-" + sequence, name).withAliases(List.of(aliases));
        roster.on(RealPlan.recorded(new EntryAdded("roster", entry), "roster", "roster", sequence));
    }
}
