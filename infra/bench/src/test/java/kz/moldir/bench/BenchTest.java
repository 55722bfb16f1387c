package kz.moldir.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report =
            new Report(
                    new Machine(2, 1000, 0, "25", Instant.EPOCH),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Nested
    class CommandLine {

        @Test
        void measuresEverythingWhenNothingIsNamed() {
            Plan plan = Plan.parse(new String[0]);
            assertThat(plan.parts()).containsExactly(Plan.Part.values());
            assertThat(plan.warmUp()).isEqualTo(Duration.ofSeconds(60));
            assertThat(plan.events()).isEqualTo(100_000);
        }

        @Test
        void namesPartsAndAShorterWarmUp() {
            Plan plan = Plan.parse(new String[] {"append", "--warm-up", "5"});
            assertThat(plan.parts()).containsExactly(Plan.Part.APPEND);
            assertThat(plan.warmUp()).isEqualTo(Duration.ofSeconds(5));
            assertThat(plan.ofThePlatform()).isFalse();
        }

        @Test
        void refusesWhatItDoesNotKnow() {
            assertThatThrownBy(() -> Plan.parse(new String[] {"fast"}))
                    .hasMessageContaining("fast")
                    .hasMessageContaining("Usage");
            assertThatThrownBy(() -> Plan.parse(new String[] {"--warm-up"}))
                    .hasMessageContaining("Usage");
        }
    }

    @Nested
    class Figures {

        @Test
        void arePercentilesOfAllThatWasMeasured() {
            Latencies latencies = new Latencies(new long[] {4_000_000, 1_000_000, 3_000_000});
            assertThat(latencies.median()).isEqualTo(3);
            assertThat(latencies.percentile(0.99)).isEqualTo(4);
        }

        @Test
        void standBesideTheirBarAndSayWhenItIsMissed() {
            report.atLeast("events", "10", "20 inserts", 0.5, 0.9);
            report.atMost("seconds", "8", "", 8, 10);
            report.end();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("| events | 10 | 20 inserts | 0.50 | ≥ 0.9 | **MISSED** |")
                    .contains("| seconds | 8 |  | 8.00 | ≤ 10 | met |")
                    .contains("1 bars are missed.");
        }
    }

    @Nested
    class APartThatFails {

        @Test
        void isToldAndLeavesTheOthersTheirFigures() throws Exception {
            report.part("first", () -> report.atMost("seconds", "8", "", 8, 10));
            report.part(
                    "second",
                    () -> {
                        throw new IOException("the platform is gone");
                    });
            report.part("third", () -> report.atMost("files", "0", "", 0, 0));
            report.end();
            assertThat(report.hasFailures()).isTrue();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("| seconds | 8 |")
                    .contains("| second | not measured: java.io.IOException: the platform is gone")
                    .contains("| files | 0 |")
                    .contains("1 parts could not be measured");
        }
    }

    @Nested
    class Appending {

        @Test
        void isComparedWithPlainInserts(@TempDir Path folder) throws Exception {
            Plan plan =
                    new Plan(
                            EnumSet.of(Plan.Part.APPEND),
                            Duration.ofMillis(400),
                            2_000,
                            Path.of("."));
            new AppendPart(plan, report).measure(folder);
            report.end();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("events appended per second, 8 writers")
                    .contains("inserts/s");
        }
    }
}
