package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.time.ZoneOffset;
import kz.moldir.kit.observe.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    /** An address may be a secret, such as a calendar's. */
    @Test
    void writesOfAFaultWhatWasAskedAndNotTheAddress(CapturedOutput log) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/feeds/a-secret.ics");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/feeds/{secret}.ics");

        new ProblemAdvice(
                        new Problems(messages, () -> ZoneOffset.UTC, new Traces(Tracer.NOOP)),
                        DataSize.ofMegabytes(10))
                .failed(
                        new IllegalStateException("the store is away"),
                        request,
                        new MockHttpServletResponse());

        assertThat(log.getAll()).contains("GET /feeds/{secret}.ics failed", "the store is away");
        assertThat(log.getAll()).doesNotContain("a-secret");
    }
}
