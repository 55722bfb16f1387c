package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.ui.contract.MessageFilesContract;
import org.junit.jupiter.api.Test;

class IdentityMessagesTest {

    @Test
    void areWholeInAllLanguages() {
        assertThat(MessageFilesContract.problems("identity")).isEmpty();
    }
}
