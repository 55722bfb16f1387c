package kz.moldir.plan.write.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import org.junit.jupiter.api.Test;

class SettingsFormsTest {

    @Test
    void eachFieldThatIsWrongIsNamed() {
        SettingsForms rules =
                new SettingsForms(
                        Map.of("reminders", "14, abc", "quorumPercent", "150"), List.of());
        assertThat(catchThrowableOfType(Invalid.class, rules::rules).faults())
                .extracting(Invalid.Fault::field)
                .containsExactly("reminders", "quorumPercent");

        SettingsForms terms = new SettingsForms(Map.of("protocol", "x"), List.of());
        assertThat(catchThrowableOfType(Invalid.class, terms::terms).faults())
                .extracting(Invalid.Fault::field)
                .containsExactly("noRecordGrace", "waitingLapse", "protocol");
    }
}
