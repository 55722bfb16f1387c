package kz.moldir.plan.write.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import org.junit.jupiter.api.Test;

/** Whoever was overtaken goes on with the terms as they left them. */
class TypedTermsTest {

    private static final RosterTerm FIRST =
            new RosterTerm("5", null, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));
    private static final RosterTerm SECOND =
            new RosterTerm("3", null, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));

    @Test
    void aTermThatWasTakenAwayDoesNotComeBack() {
        Map<String, String> firstGone = without(0, FIRST, SECOND);
        assertThat(TypedTerms.meet(firstGone, List.of(FIRST, SECOND))).isEmpty();
        assertThat(typed(firstGone)).containsExactly(SECOND);

        Map<String, String> secondGone = without(1, FIRST, SECOND);
        assertThat(TypedTerms.meet(secondGone, List.of(FIRST, SECOND))).isEmpty();
        assertThat(typed(secondGone)).containsExactly(FIRST);
    }

    @Test
    void aTermThatOnlyTheyHaveIsAdded() {
        Map<String, String> values = seen(FIRST);
        assertThat(TypedTerms.meet(values, List.of(FIRST, SECOND))).isEmpty();
        assertThat(typed(values)).containsExactly(FIRST, SECOND);

        Map<String, String> gone = without(0, FIRST);
        assertThat(TypedTerms.meet(gone, List.of(FIRST, SECOND))).isEmpty();
        assertThat(typed(gone)).containsExactly(SECOND);
    }

    @Test
    void whatTheyChangedOrTookAwayStandsBesideIt() {
        Map<String, String> values = without(0, FIRST, SECOND);
        RosterTerm theirs = new RosterTerm("4", null, SECOND.from(), SECOND.until());
        assertThat(TypedTerms.meet(values, List.of(FIRST, theirs)))
                .isEqualTo(Map.of("terms-0-commission", "4"));
        assertThat(typed(values)).containsExactly(SECOND);

        assertThat(TypedTerms.meet(seen(FIRST), List.of()))
                .isEqualTo(
                        Map.of(
                                "terms-0-commission", "—",
                                "terms-0-from", "—",
                                "terms-0-until", "—"));
    }

    private static Map<String, String> seen(RosterTerm... terms) {
        Map<String, String> values = new HashMap<>();
        TypedTerms.put(values, List.of(terms));
        return values;
    }

    private static Map<String, String> without(int at, RosterTerm... terms) {
        Map<String, String> values = seen(terms);
        values.replaceAll((field, text) -> field.startsWith("terms-" + at + "-") ? "" : text);
        return TypedTerms.packed(values);
    }

    private static List<RosterTerm> typed(Map<String, String> values) {
        return TypedTerms.of(
                        values,
                        (field, text) -> null,
                        (field, text) -> text.isEmpty() ? null : LocalDate.parse(text))
                .stream()
                .map(term -> term.term(RosterEntry.Kind.MEMBER))
                .toList();
    }
}
