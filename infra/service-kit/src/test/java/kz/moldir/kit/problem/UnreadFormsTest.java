package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import kz.moldir.kit.observe.Traces;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartException;

/** Spring says the same of every form in parts that was not read. */
class UnreadFormsTest {

    static Stream<IOException> ofTheSender() {
        return Stream.of(
                new FileUploadException("no multipart boundary was found"),
                new IOFileUploadException("cut off", new EOFException()),
                new IOFileUploadException(
                        "cut off",
                        new ClientAbortException(new SocketTimeoutException("read timed out"))),
                new ClientAbortException(new IOException("Connection reset by peer")),
                new BadRequestException("Invalid chunk header"));
    }

    @ParameterizedTest
    @MethodSource("ofTheSender")
    void areTheSendersWhereTheyAreBroken(IOException why) {
        assertThat(status(why)).isEqualTo(400);
    }

    @Test
    void areOursWhereTheDiskIsFull() {
        IOException full = new IOException("No space left on device");
        assertThat(status(full)).isEqualTo(500);
        assertThat(status(new IOFileUploadException("while it was kept", full))).isEqualTo(500);
    }

    private static int status(IOException why) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        Problems problems = new Problems(messages, () -> ZoneOffset.UTC, new Traces(Tracer.NOOP));
        Object answer =
                new ProblemAdvice(problems, DataSize.ofMegabytes(10))
                        .failed(
                                new MultipartException("Failed to parse the request", why),
                                new MockHttpServletRequest("POST", "/api/files"),
                                new MockHttpServletResponse());
        return ((ResponseEntity<?>) answer).getStatusCode().value();
    }
}
