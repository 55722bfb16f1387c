package kz.moldir.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import kz.moldir.kit.listen.Listener;
import org.junit.jupiter.api.Test;

class SettingsFirstTest {

    /** What it did not pass on would be answered by the interface's default. */
    @Test
    void passesOnAllThatAListenerSays() {
        List<String> passedOn =
                Arrays.stream(SettingsFirst.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList();

        assertThat(Arrays.stream(Listener.class.getMethods()).map(Method::getName))
                .isNotEmpty()
                .allMatch(passedOn::contains);
    }
}
