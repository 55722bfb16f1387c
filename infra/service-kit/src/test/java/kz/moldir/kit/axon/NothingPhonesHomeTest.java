package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Axon asks its makers for updates unless its configuration is made without modules. */
class NothingPhonesHomeTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    void axonRunsWithoutItsUpdateChecker(@TempDir Path home) {
        String before = System.setProperty("user.home", home.toString());
        try (RunningAxon axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class))) {
            axon.commands.send(new SendInquiry("a", "?"), RunningAxon.origin("c1"));

            assertThat(axon.axon.configuration().getComponent(UpdateChecker.class, () -> null))
                    .isNull();
            assertThat(home).isEmptyDirectory();
        } finally {
            System.setProperty("user.home", before);
        }
    }

    /** Otherwise the test above looks for something that cannot be there. */
    @Test
    void axonWouldBringItAsAModule() {
        assertThat(java.util.ServiceLoader.load(ConfigurerModule.class))
                .extracting(module -> module.getClass().getSimpleName())
                .contains("UpdateCheckerConfigurerModule");
    }
}
