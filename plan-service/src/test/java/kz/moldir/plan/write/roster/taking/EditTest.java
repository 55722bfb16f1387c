package kz.moldir.plan.write.roster.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterEntry.Role;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final ContactDetails REACHED = new ContactDetails("", "777", null, null);

    @Test
    void namesTheOldAndTheNewValueOfEachFieldThatIsAnother() {
        RosterEntry was = member("Нуртаев Т.Т.", List.of(), null, null);
        RosterEntry now =
                member(
                        "Нуртаев Т.Т.",
                        List.of("Нуртаев", "Т. Нуртаев"),
                        Role.CHAIR,
                        LocalDate.of(2026, 2, 1));

        assertThat(Edit.between(was, REACHED, now, new ContactDetails(null, "778", null, null)))
                .containsExactly(
                        new Edit(RosterColumn.ALIASES, null, "Нуртаев; Т. Нуртаев"),
                        new Edit(RosterColumn.ROLE, null, "CHAIR"),
                        new Edit(RosterColumn.FROM, null, "2026-02-01"),
                        new Edit(RosterColumn.PHONE, "777", "778"));
    }

    @Test
    void isNoneWhereNothingIsAnother() {
        RosterEntry same = member("Нуртаев Т.Т.", List.of(), null, null);

        assertThat(Edit.between(same, REACHED, same, REACHED)).isEmpty();
    }

    private static RosterEntry member(
            String name, List<String> aliases, Role role, LocalDate from) {
        return new RosterEntry(
                "r",
                Kind.MEMBER,
                LocalizedText.russian(name),
                aliases,
                null,
                "2",
                role,
                from,
                null,
                null);
    }
}
