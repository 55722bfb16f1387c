package kz.moldir.plan.write.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

class OutsideNumbersTest {

    @Test
    void aWorkHasOneNumberWhoeverElseEntersAtTheSameTime() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(OutsideNumbersTest.class));
            OutsideNumbers numbers = new OutsideNumbers(database, plan -> 2);

            List<Integer> given =
                    IntStream.range(0, 20)
                            .parallel()
                            .mapToObj(each -> numbers.of("plan", "a" + each))
                            .toList();

            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(3, 22).boxed().toList());
            assertThat(numbers.of("plan", "a7")).isEqualTo(given.get(7));
            assertThat(numbers.of("other", "a7")).isEqualTo(3);
        }
    }
}
