package kz.moldir.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityState;
import kz.moldir.ui.errors.Problem;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UiMessagesTest {

    @Nested
    class SharedMessages {

        @Test
        void existInThreeLanguagesWithTheSameArguments() {
            assertThat(MessageFilesContract.problems("ui")).isEmpty();
        }

        @Test
        void nameEveryKindOfActivityAndTimeframeAndEveryProblem() {
            var keys = Messages.properties("ui", Language.KK).stringPropertyNames();
            assertThat(keys)
                    .containsAll(Stream.of(ActivityKind.values()).map(k -> "ui.kind." + k).toList())
                    .containsAll(
                            Stream.of(TimeframeKind.values())
                                    .map(k -> "ui.timeframe." + k)
                                    .toList())
                    .containsAll(
                            Stream.of(Problem.values())
                                    .map(p -> "ui.problem." + p.word() + ".text")
                                    .toList());
        }

        @Test
        void nameAndDefineEveryState() {
            var keys = Messages.properties("ui", Language.KK).stringPropertyNames();
            assertThat(ActivityState.values())
                    .allSatisfy(
                            state ->
                                    assertThat(keys)
                                            .contains(
                                                    "ui.state." + state.code(),
                                                    "ui.state." + state.code() + ".means"));
        }
    }

    @Nested
    class BrokenMessages {

        @Test
        void areNamedOneByOne() {
            assertThat(MessageFilesContract.problems("broken"))
                    .containsExactlyInAnyOrder(
                            "broken_kk broken.missing is missing",
                            "broken_en broken.empty is empty",
                            "broken_kk broken.args has the arguments [1], Russian has [0]")
                    .hasSize(3);
        }
    }
}
