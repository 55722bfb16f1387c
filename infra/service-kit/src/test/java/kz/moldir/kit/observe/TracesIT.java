package kz.moldir.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.kit.sample.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TracesIT extends RunningService {

    @Autowired private Traces traces;

    /** The flags are bits: 03 is sampled, and says that the id is random. */
    @ParameterizedTest
    @CsvSource({"01,01", "03,01", "00,00", "02,00"})
    void continueATraceAndWhetherItIsSampled(String flags, String continued) {
        AtomicReference<String> inside = new AtomicReference<>();
        traces.run(
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-" + flags,
                "test",
                () -> inside.set(traces.current()));

        assertThat(inside.get())
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-" + continued)
                .doesNotContain("b7ad6b7169203331");
    }
}
