package kz.moldir.plan.read.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.events.RosterEntry;
import org.junit.jupiter.api.Test;

class PersonsByNameTest {

    private static final RosterEntry KIM =
            RosterEntry.member("r-1", "Ким А.А.").withAliases(List.of("Ким Анна", "Ли А.А."));
    private static final RosterEntry NAMESAKE =
            RosterEntry.member("r-2", "Ким Аркадий").withAliases(List.of("Ким Анна"));
    private static final RosterEntry LEE = RosterEntry.member("r-3", "Ли А.А.");
    private static final PersonsByName ALL = PersonsByName.of(List.of(KIM, NAMESAKE, LEE));

    @Test
    void aNameMeansOnePersonHoweverItIsWritten() {
        assertThat(ALL.id("Ким А.А.")).isEqualTo("r-1");
        assertThat(ALL.id("КИМ А.А.")).isEqualTo("r-1");
        assertThat(ALL.knows("ким аркадий")).isTrue();
    }

    @Test
    void whoBearsItNowIsMeant() {
        assertThat(ALL.id("Ли А.А.")).isEqualTo("r-3");
    }

    @Test
    void aNameOfTwoMeansNeitherAndIsKnown() {
        assertThat(ALL.id("Ким Анна")).isNull();
        assertThat(ALL.knows("Ким Анна")).isTrue();
    }

    @Test
    void othersAreNotKnown() {
        assertThat(ALL.id("Эксперт")).isNull();
        assertThat(ALL.knows("Эксперт")).isFalse();
        assertThat(ALL.nobody()).isFalse();
        assertThat(PersonsByName.of(List.of()).nobody()).isTrue();
    }
}
