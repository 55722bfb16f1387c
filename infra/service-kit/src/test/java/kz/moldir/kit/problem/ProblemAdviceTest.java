package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.lang.reflect.Method;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.signin.PageTooOld;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    /** An address may be a secret, such as a calendar's; what a program says may quote somebody. */
    @Test
    void writesOfAFaultWhatWasAskedAndNeitherTheAddressNorItsWords(CapturedOutput log) {
        failed(
                new IllegalStateException(
                        "E11000 dup key: Нуртаев Т.Т.", new IllegalArgumentException("Хасенов")));

        assertThat(log.getAll())
                .contains(
                        "GET /feeds/{secret}.ics failed",
                        "java.lang.IllegalStateException",
                        "java.lang.IllegalArgumentException",
                        "at kz.moldir.kit.problem.ProblemAdviceTest.writesOfAFault");
        assertThat(log.getAll()).doesNotContain("a-secret", "Нуртаев", "Хасенов");
    }

    /** ASVS 16.3.2: who tries what no role of theirs may. */
    @Test
    void writesWhoWasRefusedWhat(CapturedOutput log) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("an-account", null));
        try {
            failed(new Denied(List.of(), List.of()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        failed(new PageTooOld());

        assertThat(log.getAll())
                .contains("refused account=an-account: GET /feeds/{secret}.ics")
                .contains("refused account=none: GET /feeds/{secret}.ics")
                .doesNotContain("a-secret");
    }

    /** 99999999999 is a whole number as well. */
    @Test
    void saysOfANumberThatIsNoneOrTooLargeBoth() throws NoSuchMethodException {
        Method asked = Paged.class.getDeclaredMethod("page", int.class);
        Map<String, String> words =
                Map.of(
                        "en", "Must be a whole number, and not too large",
                        "ru", "Нужно целое число, не слишком большое",
                        "kk", "Тым үлкен емес бүтін сан керек");
        words.forEach(
                (language, said) ->
                        assertThat(
                                        failed(
                                                new MethodArgumentTypeMismatchException(
                                                        "99999999999",
                                                        int.class,
                                                        "size",
                                                        new MethodParameter(asked, 0),
                                                        new NumberFormatException()),
                                                new Messages(List.of("kit")),
                                                language))
                                .asString()
                                .contains("field=size", said));
    }

    interface Paged {
        void page(int size);
    }

    private static void failed(Exception failure) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        Object unused = failed(failure, messages, "en");
    }

    private static @Nullable Object failed(
            Exception failure, MessageSource messages, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/feeds/a-secret.ics");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/feeds/{secret}.ics");

        request.addHeader("Accept-Language", language);
        return new ProblemAdvice(
                        new Problems(messages, () -> ZoneOffset.UTC, new Traces(Tracer.NOOP)),
                        DataSize.ofMegabytes(10))
                .failed(failure, request, new MockHttpServletResponse());
    }
}
