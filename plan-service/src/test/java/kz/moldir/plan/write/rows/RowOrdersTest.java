package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowOrdersTest {

    private static final Row MEETING =
            read("Встреча с жителями Алмалинского района", "Май", "2 комиссия");

    /** Orders of one plan, whose words are read without a roster. */
    static RowOrders orders(DraftPlan plan) {
        return orders(id -> Optional.of(plan), KnownPersons.none());
    }

    /** The same with a roster of these. */
    static RowOrders orders(DraftPlan plan, KnownPersons roster) {
        return orders(id -> Optional.of(plan), roster);
    }

    static RowOrders orders(DraftPlans plans) {
        return orders(plans, KnownPersons.none());
    }

    private static RowOrders orders(DraftPlans plans, KnownPersons roster) {
        RosterNames nobody =
                new RosterNames() {
                    @Override
                    public KnownPersons known() {
                        return roster;
                    }

                    @Override
                    public boolean contains(String name) {
                        return false;
                    }
                };
        return new RowOrders(
                null,
                new PlanImports(TestCouncil.ALMATY, nobody, Vocabulary.none(), null),
                plans,
                rows -> rows.stream().collect(Collectors.toMap(row -> row, row -> RealPlan.TODAY)));
    }

    @Nested
    class AMendedTitle {

        @Test
        void keepsTheOtherLanguages() {
            Row kept =
                    changed(translated(MEETING), words("Встречи с жителями Алмалинского района"));

            assertThat(kept.title())
                    .isEqualTo(
                            new LocalizedText(
                                    "Встречи с жителями Алмалинского района",
                                    "Кездесу",
                                    "Meeting"));
        }

        @Test
        void isReadAnewUnlessAPersonSaidOtherwise() {
            Row read = changed(MEETING, words("Заслушивание акима Алатауского района"));
            assertThat(read.kinds()).containsExactly(ActivityKind.HEARING);
            assertThat(read.subjects()).extracting(Subject::name).contains("Алатауский район");

            Row said = byHand(MEETING);
            Row kept = changed(said, words("Заслушивание акима Алатауского района"));
            assertThat(kept.kinds()).isEqualTo(said.kinds());
            assertThat(kept.subjects()).isEqualTo(said.subjects());
            assertThat(kept.organiser()).isEqualTo(said.organiser());
        }

        @Test
        void inAnotherLanguageIsNoTranslationOfTheOld() {
            Row kazakh = changed(MEETING, words("Алмалы ауданының тұрғындарымен кездесу"));

            assertThat(kazakh.title())
                    .isEqualTo(
                            new LocalizedText(
                                    null, "Алмалы ауданының тұрғындарымен кездесу", null));
        }
    }

    @Test
    void aRowThatWasHeldIsAskedAboutWhereItIsCalledOtherwise() {
        RowOrders orders = orders(plan(MEETING));
        Row renamed = changed(MEETING, words("Встреча с жителями Медеуского района"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> orders.askWhereHeld(MEETING, renamed, Set.of()))
                .withMessage("plan-row-held");
        assertThatCode(() -> orders.askWhereHeld(MEETING, renamed, Set.of("plan-row-held")))
                .doesNotThrowAnyException();
        assertThatCode(() -> orders.askWhereHeld(MEETING, translated(MEETING), Set.of()))
                .as("a translation is added")
                .doesNotThrowAnyException();
    }

    /** Who writes twice in a moment knows what the first left, before the view does. */
    @Test
    void theWritersOwnLastEditIsNoOtherPersons() {
        Row edited = changed(MEETING, words("Встреча с жителями Медеуского района"));
        DraftPlans behind =
                new DraftPlans() {
                    @Override
                    public Optional<DraftPlan> of(String planId) {
                        return Optional.of(plan(MEETING));
                    }

                    @Override
                    public Optional<DraftPlan> latest(String planId) {
                        return Optional.of(plan(edited));
                    }
                };

        assertThat(orders(behind).asSeen("p", edited.id(), RowText.version(edited)).rows())
                .containsExactly(edited);
        assertThat(orders(behind).asSeen("p", MEETING.id(), RowText.version(MEETING)).rows())
                .containsExactly(MEETING);
    }

    @Test
    void aTranslationIsWrittenAndTakenAway() {
        Row kazakh = changed(MEETING, translation(new LocalizedText(null, "Кездесу", null)));
        assertThat(kazakh.title())
                .isEqualTo(new LocalizedText(MEETING.title().ru(), "Кездесу", null));

        Row without = changed(kazakh, translation(new LocalizedText("", "", null)));
        assertThat(without.title()).isEqualTo(MEETING.title());
    }

    @Test
    void aNoteHasKazakhWordsToo() {
        Row kazakh = changed(MEETING, noted("Тұрғындармен бірге"));
        assertThat(kazakh.noteKk()).isEqualTo("Тұрғындармен бірге");
        assertThat(RowText.version(kazakh)).isNotEqualTo(RowText.version(MEETING));

        assertThat(changed(kazakh, words("Встреча с жителями Медеуского района")).noteKk())
                .as("other words leave it")
                .isEqualTo("Тұрғындармен бірге");
        assertThat(changed(kazakh, noted("")).noteKk()).isNull();
    }

    private static RowText noted(String kazakh) {
        return new RowText(Words.of(MEETING), null, Further.NONE, null, kazakh);
    }

    @Test
    void kindsAreThoseOfTheTitleAgainWhereAPersonSaysSo() {
        RowText text = new RowText(Words.of(MEETING), List.of());

        assertThat(changed(byHand(MEETING), text).kinds()).isEqualTo(MEETING.kinds());
    }

    @Test
    void whoIsInvitedIsAsAPersonSaysAndStaysWithOtherWords() {
        List<External> agreed = List.of(new External("ДЧС", true));
        Words fire = Words.of(RealPlan.fireStation());
        RowText text =
                new RowText(fire, null, new Further(Further.NONE.titles(), null, null, agreed));

        Row said = changed(RealPlan.fireStation(), text);
        Row kept =
                changed(
                        said,
                        new RowText(
                                new Words(fire.title(), "до 20 июня", fire.responsible(), "Важно"),
                                null));

        assertThat(said.external()).isEqualTo(agreed);
        assertThat(kept.external()).isEqualTo(agreed);
        assertThat(RowText.version(said)).isNotEqualTo(RowText.version(RealPlan.fireStation()));
    }

    @Test
    void aNewRowSaysAllThatIsSaidOfIt() {
        DraftPlan plan = plan(MEETING);
        Further further =
                new Further(
                        new LocalizedText(null, "Кездесу", null),
                        List.of(new Subject(Subject.Kind.OBJECT, "Парк")),
                        new Organiser(Organiser.Kind.OTHER, "Маслихат"));

        Row row =
                orders(plan)
                        .drafted(plan, "n", new RowText(Words.of(MEETING), null, further))
                        .row();

        assertThat(row.title().kk()).isEqualTo("Кездесу");
        assertThat(row.subjects()).isEqualTo(further.subjects());
        assertThat(row.organiser()).isEqualTo(further.organiser());
    }

    @Nested
    class WordsThatAreUnderstoodOtherwise {

        private static final String SNOW = "Когда растает снег";
        private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
        private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
        private static final Row ASKING = read("Обход парков", SNOW, "2 комиссия");

        @Test
        void stayAsTheyAreAndAskNothingMore() {
            PlanCommand.ChangeRow unsaid = changing(ASKING, new RowText(Words.of(ASKING), null));
            assertThat(ASKING.timeframe().kind()).isEqualTo(TimeframeKind.UNKNOWN);
            assertThat(unsaid.questions()).hasSize(1);

            PlanCommand.ChangeRow said = changing(ASKING, meant());

            assertThat(said.row().timeframe())
                    .isEqualTo(new Timeframe(SNOW, TimeframeKind.MONTH, MARCH, LAST));
            assertThat(said.row().responsible().text()).isEqualTo("2 комиссия");
            assertThat(said.row().responsible().commissions()).containsExactly("1", "3");
            assertThat(said.row().responsible().persons()).containsExactly("Нуртаев Т.Т.");
            assertThat(said.questions()).isEmpty();
            assertThat(RowText.version(said.row())).isNotEqualTo(RowText.version(ASKING));
        }

        @Test
        void areUnderstoodSoUntilTheyChange() {
            Row said = changed(ASKING, meant());
            Words words = Words.of(said);

            PlanCommand.ChangeRow titled =
                    changing(
                            said,
                            new RowText(
                                    new Words("Обход скверов", SNOW, words.responsible(), ""),
                                    null));
            assertThat(titled.row().timeframe()).isEqualTo(said.timeframe());
            assertThat(titled.row().responsible()).isEqualTo(said.responsible());
            assertThat(titled.questions()).isEmpty();

            Row anew =
                    changed(
                            said,
                            new RowText(new Words(words.title(), "Май", "4 комиссия", ""), null));
            assertThat(anew.timeframe().end()).isEqualTo(LocalDate.of(2026, 5, 31));
            assertThat(anew.responsible().commissions()).containsExactly("4");
            assertThat(anew.responsible().persons()).isEmpty();

            Row back =
                    changed(
                            said,
                            text(new Meaning(new Meaning.Term(null, null, null), null, null)));
            assertThat(back.timeframe()).isEqualTo(ASKING.timeframe());
        }

        @Test
        void needDaysThatFit() {
            assertThat(faults(TimeframeKind.MONTH, null, null)).containsExactly("term");
            assertThat(faults(TimeframeKind.DAY_RANGE, LAST, MARCH)).containsExactly("term");
            assertThat(faults(TimeframeKind.EXACT_DAY, MARCH, LAST)).containsExactly("term");
            assertThat(faults(TimeframeKind.EXACT_DAY, MARCH, null)).isEmpty();
            assertThat(faults(TimeframeKind.UNTIL, null, LAST)).isEmpty();
            assertThat(faults(TimeframeKind.ONGOING, null, null)).isEmpty();
            assertThat(new Meaning(null, List.of("первая"), List.of("")).faults())
                    .extracting(Invalid.Fault::field)
                    .containsExactly("commissions", "persons");
        }

        private static List<String> faults(TimeframeKind kind, LocalDate from, LocalDate to) {
            return new Meaning(new Meaning.Term(kind, from, to), null, null)
                    .faults().stream().map(Invalid.Fault::field).toList();
        }

        private static RowText meant() {
            return text(
                    new Meaning(
                            new Meaning.Term(TimeframeKind.MONTH, MARCH, LAST),
                            List.of("1", "3"),
                            List.of("Нуртаев Т.Т.")));
        }

        private static RowText text(Meaning meaning) {
            return new RowText(
                    Words.of(ASKING),
                    null,
                    new Further(Further.NONE.titles(), null, null, null, meaning));
        }

        private static PlanCommand.ChangeRow changing(Row before, RowText text) {
            DraftPlan plan = plan(before);
            return orders(plan).changing(plan, before, text);
        }
    }

    @Test
    void namesAreBounded() {
        Further tooLong =
                new Further(
                        new LocalizedText(null, "x".repeat(2001), null),
                        List.of(new Subject(Subject.Kind.AGENCY, "x".repeat(501))),
                        null,
                        List.of(new External("x".repeat(501), null)));
        DraftPlan plan = plan(MEETING);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                orders(plan)
                                        .drafted(
                                                plan,
                                                "n",
                                                new RowText(Words.of(MEETING), null, tooLong)))
                .satisfies(
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .containsExactly("titles", "subjects", "external"));
    }

    private static RowText words(String title) {
        Words old = Words.of(MEETING);
        return new RowText(new Words(title, old.timeframe(), old.responsible(), old.note()), null);
    }

    private static RowText translation(LocalizedText titles) {
        return new RowText(Words.of(MEETING), null, new Further(titles, null, null));
    }

    private static Row changed(Row before, RowText text) {
        DraftPlan plan = plan(before);
        return orders(plan).changing(plan, before, text).row();
    }

    private static Row translated(Row row) {
        return row.titled(new LocalizedText(row.title().ru(), "Кездесу", "Meeting"));
    }

    private static Row byHand(Row row) {
        return new Row(
                row.id(),
                row.number(),
                row.title(),
                List.of(ActivityKind.ROUND_TABLE, ActivityKind.OTHER),
                row.timeframe(),
                row.responsible(),
                List.of(new Subject(Subject.Kind.AGENCY, "Маслихат")),
                new Organiser(Organiser.Kind.JOINT, "Маслихат"),
                row.external(),
                row.note());
    }

    private static Row read(String title, String timeframe, String responsible) {
        DraftPlan plan = plan();
        return orders(plan)
                .drafted(
                        plan,
                        "row",
                        new RowText(new Words(title, timeframe, responsible, ""), null))
                .row()
                .numbered(1);
    }

    private static DraftPlan plan(Row... rows) {
        return new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(rows), null);
    }
}
