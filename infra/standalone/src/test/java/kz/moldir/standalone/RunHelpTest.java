package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks what the one command takes is told at once, without a build or a start. */
class RunHelpTest {

    @TempDir private Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--sample --help"})
    void saysWhatItTakes(String arguments) throws Exception {
        String said = said(arguments);
        assertThat(said)
                .startsWith("Usage: infra/run")
                .contains("--sample", "--data FOLDER", "--clock TIME", "MOLDIR_PORT")
                .doesNotContain("Unknown option", "Building");
    }

    @Test
    void namesEveryOptionThatThereIs() throws Exception {
        assertThat(
                        Checkout.text(
                                "infra/standalone/src/main/java/kz/moldir/standalone/Options.java"))
                .contains("\"--sample\"", "\"--data\"", "\"--clock\"");
        assertThat(said("--help").lines().filter(line -> line.startsWith("  --"))).hasSize(4);
    }

    private String said(String arguments) throws Exception {
        String[] command =
                ("bash " + Checkout.ROOT.resolve("infra/run") + " " + arguments).split(" ");
        Process run =
                new ProcessBuilder(Arrays.asList(command))
                        .directory(elsewhere.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        return said;
    }
}
