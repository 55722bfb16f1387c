package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Axon asks its makers for updates unless its configuration is made without modules. */
class NothingPhonesHomeTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir private Path home;

    private final String before = System.getProperty("user.home");

    @BeforeEach
    void moveHome() {
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void moveBack() {
        System.setProperty("user.home", before);
    }

    @Test
    void axonRunsWithoutItsUpdateChecker() throws Exception {
        assertThat(outsideOfJunit(this::checkerOfTheKit)).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    /** Otherwise the test above looks for something that cannot be there; it is never started. */
    @Test
    void axonWithItsModulesWouldHaveOne() throws Exception {
        assertThat(
                        outsideOfJunit(
                                () ->
                                        checker(
                                                DefaultConfigurer.defaultConfiguration(true)
                                                        .buildConfiguration())))
                .isPresent();
    }

    private Optional<UpdateChecker> checkerOfTheKit() {
        try (RunningAxon axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class))) {
            axon.commands.send(new SendInquiry("a", "?"), RunningAxon.origin("c1"));
            return checker(axon.axon.configuration());
        }
    }

    private static Optional<UpdateChecker> checker(Configuration configuration) {
        return Optional.ofNullable(configuration.getComponent(UpdateChecker.class, () -> null));
    }

    /** Axon leaves its checker out when it sees a test framework on the stack. */
    private static <T> T outsideOfJunit(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task.get(30, TimeUnit.SECONDS);
    }
}
