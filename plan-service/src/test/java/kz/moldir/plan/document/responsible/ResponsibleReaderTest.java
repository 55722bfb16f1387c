package kz.moldir.plan.document.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.moldir.council.External;
import kz.moldir.plan.document.remark.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsibleReaderTest {

    private static final ResponsibleReader WITHOUT_ROSTER =
            new ResponsibleReader(KnownPersons.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 комиссия                          | 1       |                     |                | ``
                    1 комиссия и члены ОС               | 1       |                     |                | члены ОС
                    члены и эксперты 2 Комиссии         | 2       |                     |                | члены и эксперты
                    6 комиссия Члены комиссии           | 6       |                     |                | Члены комиссии
                    члены Комиссии №5                   | 5       |                     |                | члены
                    6 комиссия Все комитеты             | 6       |                     |                | Все комитеты
                    Профильные комитеты и экспертные группы |     |                     |                | Профильные комитеты и экспертные группы
                    1, 2 и 3 комиссии                   | 1;2;3   |                     |                | ``
                    1-3 комиссии                        | 1;2;3   |                     |                | ``
                    Комиссия № 5                        | 5       |                     |                | ``
                    2-я комиссия                        | 2       |                     |                | ``
                    4 комиссия Жакупов Н.Б              | 4       |                     | Жакупов Н.Б.   | ``
                    4 комиссия Н.Б. Жакупов             | 4       |                     | Жакупов Н.Б.   | ``
                    4 комиссия Жакупов Н. Б.            | 4       |                     | Жакупов Н.Б.   | ``
                    3 комиссия Кенесов А.               | 3       |                     | Кенесов А.     | ``
                    3 комиссия Кожамсугиров Е           | 3       |                     | Кожамсугиров Е. | ``
                    Бекмұхамбетова-Ким Ә.Қ.             | ``      |                     | Бекмұхамбетова-Ким Ә.Қ. | ``
                    5 комиссия Комитет «Спорт», Мурзаева А.А.; Абдыхалыков К.С.; Қуаныш Біләл | 5 | Спорт | Мурзаева А.А.;Абдыхалыков К.С.;Қуаныш Біләл | ``
                    «Комитет по делам молодежи» Кайрыев Р.А. | ``  | по делам молодежи   | Кайрыев Р.А.   | ``
                    Комитет «по делам молодежи» Кайрыев Р.А. | ``  | по делам молодежи   | Кайрыев Р.А.   | ``
                    Комитет по делам молодежи Кайрыев Р.А. | ``    | по делам молодежи   | Кайрыев Р.А.   | ``
                    Комитет "Культура" - Рысбеков М.Ж.; | ``      | Культура            | Рысбеков М.Ж.  | ``
                    Комитет государственного языка. Ділдәбек Д.Ж. | `` | государственного языка | Ділдәбек Д.Ж. | ``
                    2-комиссия, Нұртаев Т.Т.            | 2       |                     | Нұртаев Т.Т.   | ``
                    2-ші комиссия                       | 2       |                     |                | ``
                    1-комиссия және ҚК мүшелері         | 1       |                     |                | ҚК мүшелері
                    «Спорт» комитеті, Мурзаева А.А.     | ``      | Спорт               | Мурзаева А.А.  | ``
                    барлық комитеттер                   | ``      |                     |                | барлық комитеттер
                    3-комиссия, комиссия мүшелері       | 3       |                     |                | комиссия мүшелері
                    """)
    void understandsWhatPlansWrite(
            String cell, String commissions, String committees, String persons, String groups) {
        ResponsibleReading reading = WITHOUT_ROSTER.read(1, cell);
        var who = reading.responsible();
        assertThat(who.text()).isEqualTo(cell);
        assertThat(who.commissions()).isEqualTo(list(commissions));
        assertThat(who.committees()).isEqualTo(list(committees));
        assertThat(who.persons()).isEqualTo(list(persons));
        assertThat(who.groups()).isEqualTo(list(groups));
        assertThat(who.note()).isNull();
        assertThat(reading.questions()).isEmpty();
    }

    private static List<String> list(String values) {
        return values == null || values.isEmpty() ? List.of() : List.of(values.split(";", -1));
    }

    @Nested
    class Guests {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2 комиссия Нуртаев Т.Т. (ДЧС – по согласованию)",
                    "2 комиссия Нуртаев Т.Т. ДЧС (по согласованию)",
                    "2 комиссия Нуртаев Т.Т., ДЧС - по согласованию",
                    "2-комиссия Нуртаев Т.Т. (ДЧС – келісім бойынша)"
                })
        void areNotedWithTheirConsentOpen(String cell) {
            ResponsibleReading reading = WITHOUT_ROSTER.read(26, cell);
            assertThat(reading.external()).containsExactly(new External("ДЧС", null));
            assertThat(reading.responsible().note()).startsWith("ДЧС");
            assertThat(reading.responsible().persons()).containsExactly("Нуртаев Т.Т.");
            assertThat(reading.questions()).isEmpty();
        }
    }

    @Nested
    class Rosters {

        private final ResponsibleReader reader =
                new ResponsibleReader(
                        KnownPersons.of(
                                List.of(
                                        "Нуртаев Т.Т.",
                                        "Кенесов А.Б.",
                                        "Ким А.А.",
                                        "Ким А.Б.",
                                        "Қуаныш Біләл Ерұлы")));

        @Test
        void knowAPersonByFewerInitials() {
            assertThat(reader.read(1, "Кенесов А.").responsible().persons())
                    .containsExactly("Кенесов А.Б.");
            assertThat(reader.read(1, "Қуаныш Біләл").responsible().persons())
                    .containsExactly("Қуаныш Біләл Ерұлы");
        }

        @Test
        void makeAnUnknownNameAQuestion() {
            var reading = reader.read(7, "2 комиссия Сеитов С.С.");
            assertThat(reading.questions())
                    .containsExactly(
                            Question.of(
                                    7, "Сеитов С.С.", Question.Code.PERSON_UNKNOWN, "Сеитов С.С."));
            assertThat(reading.responsible().persons()).containsExactly("Сеитов С.С.");
        }

        @Test
        void askWhichOfTwoIsMeant() {
            assertThat(reader.read(7, "Ким А.").questions())
                    .containsExactly(
                            Question.of(
                                    7,
                                    "Ким А.",
                                    Question.Code.PERSON_AMBIGUOUS,
                                    "Ким А.",
                                    "Ким А.А., Ким А.Б."));
            assertThat(reader.read(7, "Ким А.Б").questions()).isEmpty();
        }

        @Test
        void doNotTakeAnotherInitialForTheSamePerson() {
            assertThat(reader.read(7, "Нуртаев К.").questions())
                    .extracting(Question::code)
                    .containsExactly(Question.Code.PERSON_UNKNOWN);
        }
    }

    @Nested
    class Councils {

        private final ResponsibleReader reader =
                new ResponsibleReader(KnownPersons.none(), Set.of("1", "2", "3"));

        @Test
        void askOfACommissionThatTheyDoNotHave() {
            var reading = reader.read(7, "2, 9 и 99 комиссии");
            assertThat(reading.questions())
                    .containsExactly(
                            Question.of(
                                    7,
                                    "2, 9 и 99 комиссии",
                                    Question.Code.COMMISSION_UNKNOWN,
                                    "9, 99"));
            assertThat(reading.responsible().commissions()).containsExactly("2", "9", "99");
            assertThat(reader.read(7, "1-3 комиссии").questions()).isEmpty();
            assertThat(WITHOUT_ROSTER.read(7, "99 комиссия").questions()).isEmpty();
        }

        @Test
        void haveThemAllWhereAllAreNamed() {
            for (String all : List.of("барлық комиссиялар", "Все комиссии")) {
                assertThat(reader.read(7, all).responsible().commissions())
                        .containsExactly("1", "2", "3");
                assertThat(reader.read(7, all).questions()).isEmpty();
            }
            assertThat(reader.read(7, "барлық комиссия мүшелері").responsible().commissions())
                    .isEmpty();
        }
    }

    @Nested
    class Asking {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "управление образования",
                    "???",
                    "Управление Образования",
                    "все вместе",
                    "№",
                    "комитет"
                })
        void whoIsMeantByOtherWords(String words) {
            var reading = WITHOUT_ROSTER.read(1, "2 комиссия " + words);
            assertThat(reading.questions())
                    .extracting(Question::code)
                    .containsExactly(Question.Code.RESPONSIBLE_NOT_UNDERSTOOD);
            assertThat(reading.responsible().note()).isEqualTo(words);
            assertThat(reading.responsible().commissions()).containsExactly("2");
        }
    }
}
