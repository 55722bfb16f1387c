package kz.moldir.kit;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.ui.contract.MessageFilesContract;
import org.junit.jupiter.api.Test;

class KitMessagesTest {

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(MessageFilesContract.problems("kit")).isEmpty();
    }
}
