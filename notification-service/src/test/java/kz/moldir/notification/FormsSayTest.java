package kz.moldir.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.kit.said.SaysContract;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

class FormsSayTest {

    @Test
    void everyFormSaysWhatItDid() {
        assertThat(
                        SaysContract.faults(
                                "kz.moldir.notification",
                                new Messages(List.of("notification", "kit"))::has))
                .isEmpty();
    }
}
