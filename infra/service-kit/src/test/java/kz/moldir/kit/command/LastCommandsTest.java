package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastCommandsTest {

    private final LastCommands last = new LastCommands();

    @Test
    void aPositionNeverGoesBack() {
        last.note("aigul", 7);
        last.note("aigul", 3);

        assertThat(last.of("aigul")).isEqualTo(7);
        assertThat(last.of("nobody")).isZero();
    }

    @Test
    void theQuietestAccountIsForgottenFirst() {
        for (int account = 0; account < LastCommands.MOST; account++) {
            last.note("account" + account, 1);
        }
        assertThat(last.of("account0")).isEqualTo(1);
        last.note("one more", 2);

        assertThat(last.of("account0")).as("it asked a moment ago").isEqualTo(1);
        assertThat(last.of("account1")).isZero();
        assertThat(last.of("one more")).isEqualTo(2);
    }
}
