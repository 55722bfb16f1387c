package kz.moldir.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Terms;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Refill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class CouncilFollowerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    void letsTheCouncilFollowWhatATopicTellsBeforeTheListenerSeesIt() {
        Council council = council("any");
        List<Integer> seen = new ArrayList<>();
        Listener listener = listener(council, seen);
        CouncilFollower follower = new CouncilFollower(database.get(), council, JSON);

        follower.before(listener).on(changed(0, withGrace(council, 7)));

        assertThat(seen).containsExactly(7);
        assertThat(follower.version()).isEqualTo(1);
    }

    @Test
    void fillsAViewThatIsFilledAnewWithTheListenersOwn() {
        Council council = council("any");
        CouncilFollower follower = new CouncilFollower(database.get(), council, JSON);
        List<Integer> seen = new ArrayList<>();
        Listener listener = follower.before(listener(council, seen));

        assertThat(listener.views()).containsExactly(follower.view());
        assertThat(listener.position()).as("nobody starts again").isEqualTo("planEvents");
        try (Refill<?> refill = follower.view().refill()) {
            refill.within(() -> listener.fold(changed(0, withGrace(council, 7))));
            refill.flush();
            refill.serve();
        }
        assertThat(follower.view().get("any")).isPresent();
        assertThat(council.terms().noRecordGrace().days()).isEqualTo(7);
    }

    /** It hears at the same time, and would send commands a second time. */
    @Test
    void foldsNothingOfAListenerThatFillsNothing() {
        Council council = council("any");
        List<Integer> seen = new ArrayList<>();
        Listener listener =
                new CouncilFollower(database.get(), council, JSON).before(listener(council, seen));

        listener.fold(changed(0, withGrace(council, 7)));

        assertThat(council.terms().noRecordGrace().days()).isEqualTo(7);
        assertThat(seen).isEmpty();
    }

    @Test
    void asksForAViewThatWasLostAndForNoOther() {
        CouncilFollower before = new CouncilFollower(database.get(), council("any"), JSON);
        before.heard("moldir.plan/s", 3, withGrace(council("any"), 9));
        assertThat(before.view().fillings().asked()).isFalse();
        CouncilFollower restarted = new CouncilFollower(database.get(), council("any"), JSON);
        assertThat(restarted.view().fillings().asked()).isFalse();

        database.get().getCollection(before.view().filling()).drop();

        CouncilFollower without = new CouncilFollower(database.get(), council("any"), JSON);
        assertThat(without.view().fillings().asked()).isTrue();
    }

    /** As when the topic could not be read: what is asked for is given up then. */
    @Test
    void asksAgainAtEachStartUntilWhatWasLostIsServed() {
        CouncilFollower before = new CouncilFollower(database.get(), council("any"), JSON);
        database.get().getCollection(before.view().filling()).drop();
        new CouncilFollower(database.get(), council("any"), JSON).view().fillings().giveUp();

        CouncilFollower again = new CouncilFollower(database.get(), council("any"), JSON);

        assertThat(again.view().fillings().asked()).isTrue();
        try (Refill<?> refill = again.view().refill()) {
            refill.serve();
        }
        for (int start = 0; start < 2; start++) {
            CouncilFollower served = new CouncilFollower(database.get(), council("any"), JSON);
            assertThat(served.view().fillings().asked()).isFalse();
        }
    }

    @Test
    void leavesListenersOfOtherTopicsAlone() {
        CouncilFollower follower = new CouncilFollower(database.get(), council("any"), JSON);
        Listener other =
                new Listener() {
                    @Override
                    public String name() {
                        return "monitoringEvents";
                    }

                    @Override
                    public String topic() {
                        return "moldir.monitoring";
                    }

                    @Override
                    public void on(PublishedEvent event) {}
                };

        assertThat(follower.before(other)).isSameAs(other);
    }

    @Test
    void beginsAgainWithWhatItHasKept() {
        Council council = council("any");
        new CouncilFollower(database.get(), council, JSON)
                .heard("moldir.plan/s", 3, withGrace(council, 9));

        Council restarted = council("any");
        CouncilFollower follower = new CouncilFollower(database.get(), restarted, JSON);

        assertThat(restarted.terms().noRecordGrace().days()).isEqualTo(9);
        assertThat(follower.version()).isEqualTo(4);
    }

    @Test
    void isNotMovedByOldNewsNorByAnotherCouncils() {
        Council council = council("any");
        CouncilFollower follower = new CouncilFollower(database.get(), council, JSON);
        follower.heard("moldir.plan/s", 5, withGrace(council, 9));

        follower.heard("moldir.plan/s", 4, withGrace(council, 1));
        follower.heard("moldir.plan/o", 9, withGrace(council("other"), 2));

        assertThat(council.terms().noRecordGrace().days()).isEqualTo(9);
    }

    private static CouncilSettings withGrace(Council council, int days) {
        return council.settings().withTerms(Terms.ofDays(days, 10));
    }

    private static PublishedEvent changed(long sequence, CouncilSettings settings) {
        return new PublishedEvent(
                "e-" + sequence,
                "kz.moldir.plan.settings-changed.v1",
                "s",
                sequence,
                "moldir.plan",
                Instant.EPOCH,
                null,
                JSON.writeValueAsString(settings),
                JSON);
    }

    private static Listener listener(Council council, List<Integer> seen) {
        return new Listener() {
            @Override
            public String name() {
                return "planEvents";
            }

            @Override
            public String topic() {
                return "moldir.plan";
            }

            @Override
            public void on(PublishedEvent event) {
                seen.add(council.terms().noRecordGrace().days());
            }
        };
    }

    private static Council council(String id) {
        return new Council(
                id,
                LocalizedText.russian("Совет"),
                ZoneId.of("Asia/Aqtobe"),
                Map.of(),
                List.of(),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(),
                Terms.ofDays(3, 10),
                null);
    }
}
