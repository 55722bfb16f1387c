package kz.moldir.plan.write.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.settings.SettingsRequests.TextRequest;
import org.junit.jupiter.api.Test;

class SettingsFormsTest {

    @Test
    void aRowOfTheDistrictsThatSaysNothingIsNone() {
        SettingsForms form =
                new SettingsForms(
                        Map.of(
                                "district-0Ru", "Алатауский район",
                                "district-1Ru", " ",
                                "district-11Kk", "Наурызбай ауданы",
                                "version", "3"),
                        List.of());
        assertThat(form.districts().districts())
                .extracting(TextRequest::text)
                .containsExactly(
                        LocalizedText.russian("Алатауский район"),
                        new LocalizedText(null, "Наурызбай ауданы", null));
        assertThat(form.districts().version()).isEqualTo(3);
    }

    @Test
    void aFormThatDoesNotSayWhatWasSeenChangesNothing() {
        SettingsForms nothing = new SettingsForms(Map.of(), List.of());
        assertThat(nothing.version()).isNegative();
        assertThat(nothing.districts().version()).isNegative();
        assertThat(nothing.rules().version()).isNegative();
        assertThat(nothing.weekend(List.of()).version()).isNegative();
        assertThat(new SettingsForms(Map.of("version", "0"), List.of()).version()).isZero();
    }

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
