package kz.moldir.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest {

    @Test
    void namesItsService() {
        var info = WebConfiguration.description("plan-service").getInfo();

        assertThat(info.getTitle()).isEqualTo("Moldir plan-service");
        assertThat(info.getVersion()).isNotBlank();
    }
}
