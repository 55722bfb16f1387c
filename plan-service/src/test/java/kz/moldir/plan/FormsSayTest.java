package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.kit.said.SaysContract;
import org.junit.jupiter.api.Test;

class FormsSayTest {

    @Test
    void everyFormSaysWhatItDid() {
        assertThat(SaysContract.faults("kz.moldir.plan", TestCouncil.messages()::has)).isEmpty();
    }
}
