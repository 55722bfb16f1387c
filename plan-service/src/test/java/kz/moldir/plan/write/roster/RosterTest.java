package kz.moldir.plan.write.roster;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.write.roster.RosterCommand.AddEntry;
import kz.moldir.plan.write.roster.RosterCommand.AddPersons;
import kz.moldir.plan.write.roster.RosterCommand.ChangeEntry;
import kz.moldir.plan.write.roster.RosterCommand.RemoveEntry;
import kz.moldir.plan.write.roster.RosterCommand.TakeBack;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries.Taken;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final String ID = "roster";
    private static final RosterEntry AGENCY = RealPlan.HOUSING_AGENCY;
    private static final RosterEntry RENAMED = agency(AGENCY.id(), "Управление строительства");

    private final FixtureConfiguration<Roster> roster = new AggregateTestFixture<>(Roster.class);

    @Nested
    class Adding {

        @Test
        void beginsTheRoster() {
            roster.givenNoPriorActivity()
                    .when(new AddEntry(ID, RealPlan.MEMBER))
                    .expectEvents(new EntryAdded(ID, RealPlan.MEMBER));
        }

        @Test
        void isRefusedForANameThatIsThereInAnotherSpelling() {
            refused(
                    roster.given(new EntryAdded(ID, AGENCY))
                            .when(new AddEntry(ID, agency("r-9", "управление «Жилья»"))),
                    "roster-name-taken");
        }

        @Test
        void isRefusedForAnEntryThatIsThere() {
            refused(
                    roster.given(new EntryAdded(ID, AGENCY)).when(new AddEntry(ID, AGENCY)),
                    "roster-entry-changed");
        }

        @Test
        void leavesPersonsThatAreThereByAnyName() {
            roster.given(new EntryAdded(ID, RealPlan.MEMBER))
                    .when(new AddPersons(ID, List.of("Нуртаев Талгат", "Кенесов А.")))
                    .expectEvents(new PersonsAdded(ID, List.of("Кенесов А.")));
        }
    }

    @Nested
    class TakingBack {

        private static final EntryAdded ADDED = new EntryAdded(ID, AGENCY);
        private static final EntryChanged OTHER = new EntryChanged(ID, RENAMED);

        @Test
        void removesWhatWasAdded() {
            roster.given(ADDED)
                    .when(new TakeBack(ID, AGENCY.id(), 1, "Описка"))
                    .expectEvents(new EntryRemoved(ID, AGENCY.id(), "Описка"));
        }

        @Test
        void leavesNothingOfAWrongName() {
            roster.given(ADDED, OTHER)
                    .when(new TakeBack(ID, AGENCY.id(), 2, "Описка"))
                    .expectEvents(new EntryChanged(ID, AGENCY, "Описка"));
        }

        @Test
        void leavesTheContactsWhereTheyCanBeErased() {
            roster.given(ADDED, new EntryChanged(ID, RENAMED.reachedAs("kept")))
                    .when(new TakeBack(ID, AGENCY.id(), 2, "Описка"))
                    .expectEvents(new EntryChanged(ID, AGENCY.reachedAs("kept"), "Описка"));
        }

        @Test
        void knowsNothingOfWhatWasRemovedBefore() {
            roster.given(ADDED, OTHER, new EntryRemoved(ID, AGENCY.id(), "Вышел"), ADDED)
                    .when(new TakeBack(ID, AGENCY.id(), 1, "Описка"))
                    .expectEvents(new EntryRemoved(ID, AGENCY.id(), "Описка"));
        }

        @Test
        void isRefusedOnceSomebodyElseWroteIt() {
            refused(
                    roster.given(ADDED, OTHER).when(new TakeBack(ID, AGENCY.id(), 1, "Описка")),
                    "roster-entry-changed");
        }
    }

    @Nested
    class Changing {

        @Test
        void keepsTheEarlierNamesAsAliases() {
            roster.given(new EntryAdded(ID, AGENCY))
                    .when(new ChangeEntry(ID, RENAMED, 1))
                    .expectEvents(
                            new EntryChanged(
                                    ID,
                                    RENAMED.withAliases(
                                            List.of(
                                                    "Управление жилищной политики",
                                                    "Тұрғын үй саясаты басқармасы"))));
        }

        @Test
        void isRefusedWhenSomebodyElseWasFaster() {
            refused(
                    roster.given(new EntryAdded(ID, AGENCY), new EntryChanged(ID, RENAMED))
                            .when(new ChangeEntry(ID, AGENCY, 1)),
                    "roster-entry-changed");
        }

        @Test
        void isRefusedWithoutTheVersionThatWasSeen() {
            refused(
                    roster.given(new EntryAdded(ID, AGENCY)).when(new ChangeEntry(ID, RENAMED, 0)),
                    "roster-entry-changed");
        }

        @Test
        void changesNothingWhenNothingIsOther() {
            roster.given(new EntryAdded(ID, AGENCY))
                    .when(new ChangeEntry(ID, AGENCY, 1))
                    .expectNoEvents();
        }
    }

    @Nested
    class ANewTerm {

        private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
        private static final RosterEntry BEFORE = RealPlan.MEMBER;
        private static final RosterTerm ENDED =
                new RosterTerm(BEFORE.commission(), BEFORE.role(), BEFORE.from(), MAY.minusDays(1));
        private static final RosterEntry MOVED = moved(MAY);

        @Test
        void endsTheOneSoFarTheDayBeforeAndKeepsIt() {
            roster.given(new EntryAdded(ID, BEFORE))
                    .when(changing(MOVED, new EarlierTerms(null, true)))
                    .expectEvents(new EntryChanged(ID, MOVED.withTerms(List.of(ENDED)), null));
        }

        @Test
        void leavesTheEarlierOnesWhereNothingIsSaidOfThem() {
            roster.given(new EntryAdded(ID, MOVED.withTerms(List.of(ENDED))))
                    .when(changing(moved(MAY.plusDays(1)), new EarlierTerms(null, false)))
                    .expectEvents(
                            new EntryChanged(
                                    ID, moved(MAY.plusDays(1)).withTerms(List.of(ENDED)), null));
        }

        @Test
        void leavesAnEndThatWasBefore() {
            RosterEntry over =
                    new RosterEntry(
                            BEFORE.id(),
                            BEFORE.kind(),
                            BEFORE.name(),
                            BEFORE.aliases(),
                            null,
                            "2",
                            null,
                            null,
                            MAY.minusDays(90),
                            BEFORE.contacts());
            roster.given(new EntryAdded(ID, over))
                    .when(changing(MOVED, new EarlierTerms(null, true)))
                    .expectEvents(
                            new EntryChanged(ID, MOVED.withTerms(List.of(over.term())), null));
        }

        @Test
        void isTakenBackWithWhatItEnded() {
            roster.given(
                            new EntryAdded(ID, BEFORE),
                            new EntryChanged(ID, MOVED.withTerms(List.of(ENDED))))
                    .when(new TakeBack(ID, BEFORE.id(), 2, "Описка"))
                    .expectEvents(new EntryChanged(ID, BEFORE, "Описка"));
        }

        @Test
        void isRefusedWhereTermsOverlap() {
            refused(
                    roster.given(new EntryAdded(ID, BEFORE))
                            .when(changing(moved(BEFORE.from()), new EarlierTerms(null, true))),
                    "roster-terms-overlap");
            refused(
                    new AggregateTestFixture<>(Roster.class)
                            .given(new EntryAdded(ID, BEFORE))
                            .when(changing(BEFORE, new EarlierTerms(List.of(MOVED.term()), false))),
                    "roster-terms-overlap");
        }

        private static ChangeEntry changing(RosterEntry entry, EarlierTerms earlier) {
            return new ChangeEntry(ID, entry, 1, null, earlier);
        }

        private static RosterEntry moved(LocalDate from) {
            return new RosterEntry(
                    BEFORE.id(),
                    BEFORE.kind(),
                    BEFORE.name(),
                    BEFORE.aliases(),
                    null,
                    "3",
                    null,
                    from,
                    null,
                    BEFORE.contacts());
        }
    }

    @Test
    void manyAreTakenAllOrNone() {
        RosterEntry twice = agency("r-8", "Управление спорта");
        refused(
                roster.given(new EntryAdded(ID, AGENCY))
                        .when(
                                new TakeEntries(
                                        ID,
                                        List.of(
                                                new Taken(RENAMED, 1),
                                                new Taken(twice, 0),
                                                new Taken(agency("r-7", "Управление спорта"), 0)))),
                "roster-name-taken");
    }

    @Test
    void aMistakeIsTakenOutAndItsNameIsFreeAgain() {
        roster.given(new EntryAdded(ID, AGENCY), new EntryRemoved(ID, AGENCY.id(), "Дважды"))
                .when(new AddEntry(ID, AGENCY))
                .expectEvents(new EntryAdded(ID, AGENCY));
        refused(
                new AggregateTestFixture<>(Roster.class)
                        .given(new EntryAdded(ID, AGENCY))
                        .when(new RemoveEntry(ID, "unknown", 1, "Дважды")),
                "roster-entry-unknown");
    }

    private static RosterEntry agency(String id, String name) {
        return new RosterEntry(
                id,
                RosterEntry.Kind.AGENCY,
                LocalizedText.russian(name),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void refused(ResultValidator<Roster> result, String code) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(code);
    }
}
