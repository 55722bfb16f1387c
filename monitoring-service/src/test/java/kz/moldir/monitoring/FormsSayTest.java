package kz.moldir.monitoring;

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
                                "kz.moldir.monitoring",
                                new Messages(List.of("monitoring", "kit"))::has))
                .isEmpty();
    }
}
