package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.ui.contract.MessageFilesContract;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(MessageFilesContract.problems("plan")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-documents")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-approval")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-proposals")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-next")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-amendment")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-rows")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-settings")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-register")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-outside")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-roster")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-carrying")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-work")).isEmpty();
        assertThat(MessageFilesContract.problems("plan-views")).isEmpty();
    }
}
