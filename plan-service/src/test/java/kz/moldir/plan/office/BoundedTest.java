package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.moldir.plan.office.guard.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BoundedTest {

    /** A parser quotes what it could not read. */
    @Test
    void writesOfAFileThatCannotBeReadNothingThatIsInIt(CapturedOutput log) {
        assertThatThrownBy(
                        () ->
                                new Bounded()
                                        .call(
                                                () -> {
                                                    throw new IllegalStateException("Нуртаев Т.Т.");
                                                }))
                .isInstanceOf(RefusedFile.class);
        assertThat(log.getAll())
                .contains("A file could not be read", "java.lang.IllegalStateException")
                .doesNotContain("Нуртаев");
    }
}
