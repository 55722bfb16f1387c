package kz.moldir.plan.read.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import org.junit.jupiter.api.Test;

/** What an agency is called on pages of each language, whatever it was written as. */
class AgencyNamesTest {

    private static final RosterEntry ENERGY =
            new RosterEntry(
                    "g-1",
                    Kind.AGENCY,
                    new LocalizedText("Управление энергетики", "Энергетика басқармасы", null),
                    List.of("Управление ЖКХ"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    private final AgencyNames agencies = AgencyNames.of(List.of(new Known(ENERGY, 0)));

    @Test
    void isCalledAsTheRosterSaysInOtherLanguages() {
        assertThat(agencies.called("управление энергетики")).isEqualTo(ENERGY.name());
        assertThat(agencies.called("Энергетика басқармасы")).isEqualTo(ENERGY.name());
        assertThat(agencies.called("Управление ЖКХ"))
                .as("an earlier name stays in its own language")
                .isEqualTo(new LocalizedText("Управление ЖКХ", "Энергетика басқармасы", null));
    }

    @Test
    void aStrangerIsCalledAsItWasWritten() {
        assertThat(agencies.called("Акимат")).isEqualTo(LocalizedText.russian("Акимат"));
        assertThat(agencies.called("Әкімдік")).isEqualTo(new LocalizedText(null, "Әкімдік", null));
    }
}
