package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContentsTest {

    private static final List<String> ANSWERS = List.of("plan-a:Ә. Б.", "plan-b", "plan-c");

    private final Contents contents = new Contents(JsonMapper.shared());

    /** A request with the answers to its questions, as many have. */
    private record Asked(String title, Set<String> sure, Map<String, Set<String>> more) {

        static Asked of(List<String> inOrder) {
            Set<String> sure = new LinkedHashSet<>(inOrder);
            Map<String, Set<String>> more = new LinkedHashMap<>();
            inOrder.forEach(each -> more.put(each, sure));
            return new Asked("T", sure, more);
        }
    }

    @Test
    void areTheSameInWhateverOrderTheirSetsAndMapsAre() {
        assertThat(contents.hash(List.of("id", Asked.of(ANSWERS.reversed()))))
                .isEqualTo(contents.hash(List.of("id", Asked.of(ANSWERS))));
    }

    @Test
    void areOthersWithOneAnswerMore() {
        assertThat(contents.hash(Asked.of(ANSWERS.subList(0, 2))))
                .isNotEqualTo(contents.hash(Asked.of(ANSWERS)));
    }

    @Test
    void areOthersWhereAListIsInAnotherOrder() {
        assertThat(contents.hash(ANSWERS.reversed())).isNotEqualTo(contents.hash(ANSWERS));
    }

    @Test
    void areTheBytesOfWhatCameAsBytes() {
        byte[] raw = {1, 2};

        assertThat(contents.hash(raw)).isEqualTo(CommandIds.hash(raw));
    }
}
