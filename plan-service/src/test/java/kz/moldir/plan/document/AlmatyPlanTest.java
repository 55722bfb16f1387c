package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.Organiser;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.timeframe.Half;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlmatyPlanTest {

    private static final PlanDocument PLAN = Sample.plan();

    @Nested
    class Reading {

        @Test
        void finds95RowsInOrderAndHasNoQuestions() {
            assertThat(PLAN.rows())
                    .extracting(PlannedRow::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 95).boxed().toList());
            assertThat(PLAN.questions()).isEmpty();
        }

        @Test
        void understandsEveryRowAsThePlanMeansIt() {
            assertThat(
                            PLAN.rows().stream()
                                    .map(GoldenTable::line)
                                    .collect(Collectors.joining("\n")))
                    .isEqualTo(String.join("\n", GoldenTable.lines("almaty-rows.txt")));
        }

        @Test
        void findsTheSubjects() {
            String subjects =
                    PLAN.rows().stream()
                            .filter(row -> !row.subjects().isEmpty())
                            .map(GoldenTable::subjects)
                            .collect(Collectors.joining("\n"));
            assertThat(subjects)
                    .isEqualTo(String.join("\n", GoldenTable.lines("almaty-subjects.txt")));
        }

        @Test
        void warnsOfTheRowThatRunsPastThePeriodAndOfMarkupInTitles() {
            assertThat(PLAN.rows().stream().filter(row -> !row.warnings().isEmpty()))
                    .extracting(PlannedRow::number)
                    .containsExactly(58, 59, 93);
            assertThat(row(58).warnings()).containsExactly(Warning.leftOut("<b> </b>"));
            assertThat(row(93).warnings())
                    .extracting(Warning::code)
                    .containsExactly(Warning.Code.OUTSIDE_PERIOD);
        }

        @Test
        void finds44MonitoringsOfWhich15HaveADay() {
            List<PlannedRow> monitorings =
                    PLAN.rows().stream()
                            .filter(row -> row.kinds().stream().anyMatch(ActivityKind::monitoring))
                            .toList();
            assertThat(monitorings).hasSize(44);
            assertThat(monitorings.stream().filter(AlmatyPlanTest::onOneDay))
                    .extracting(PlannedRow::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(24, 38).boxed().toList());
        }

        @Test
        void proposesEveryPersonOnceWhenThereIsNoRoster() {
            assertThat(PLAN.persons())
                    .hasSize(24)
                    .doesNotHaveDuplicates()
                    .contains("Жакупов Н.Б.", "Кожамсугиров Е.", "Кенесов А.", "Қуаныш Біләл");
        }
    }

    @Nested
    class Heading {

        @Test
        void hasADateAndAChairButNoNumberOfTheDecision() {
            assertThat(PLAN.heading())
                    .isEqualTo(
                            new PlanHeading(
                                    "«УТВЕРЖДЕН» решением Общего заседания ОС №17» марта 2026г.",
                                    null,
                                    LocalDate.of(2026, 3, 17),
                                    "Хасенов М.К.",
                                    2026,
                                    Half.FIRST));
        }
    }

    @Nested
    class Artefacts {

        @Test
        void stayOutOfTitlesAndTimeframes() {
            assertThat(PLAN.rows())
                    .allSatisfy(
                            row -> {
                                assertThat(row.title().ru())
                                        .isNotBlank()
                                        .doesNotContain("<", ">", "\t", "\n", "**");
                                assertThat(row.timeframe().text()).doesNotContain("<", ">");
                            });
        }

        @Test
        void ofAPageBreakAreJoined() {
            assertThat(row(20).title().ru())
                    .isEqualTo(
                            "Формирование проекта плана работы Комиссии на второе полугодие при"
                                    + " участии курируемых Департаментов и Управлений");
            assertThat(row(77).title().ru())
                    .isEqualTo(
                            "Проведение экологического мероприятия в рамках акции «Таза Қазақстан» с участием"
                                    + " членов Общественного совета и молодежью г. Алматы");
            assertThat(row(68).responsible().text())
                    .isEqualTo(
                            "5 комиссия Комитет «по делам гражданского общества, СМИ и общественного контроля» -"
                                    + " Абдыхалыков К.С.");
            assertThat(row(91).responsible().text())
                    .isEqualTo("6 комиссия Гасанов Р. Айтхожина Л. Курымбаев Б.");
            assertThat(row(91).source()).contains("\n");
        }

        @Test
        void behindADateBecomeNotes() {
            assertThat(row(14).note())
                    .startsWith("Вопросы к руководству полка")
                    .endsWith("наркобизнесом.");
            assertThat(row(15).note()).isEqualTo("В рамках Года цифровизации");
            assertThat(row(19).note())
                    .isEqualTo("С подготовкой рекомендаций и выявленных замечаний");
            assertThat(PLAN.rows().stream().filter(row -> row.note() != null))
                    .extracting(PlannedRow::number)
                    .containsExactly(14, 15, 19);
        }

        @Test
        void ofTheFooterAreNoRowButTheCoverageClause() {
            assertThat(PLAN.coverageClause())
                    .startsWith("ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ\nПроводимая членами")
                    .endsWith("общественности города.");
        }

        @Test
        void thatAreWordsStayVerbatim() {
            assertThat(row(30).title().ru()).endsWith("«Городская клиническая больница №7");
            assertThat(row(21).title().ru()).startsWith("Отчет АО «СПК «Алматы» о ходе");
            assertThat(row(54).title().ru())
                    .contains("\"Управление экологии и окружающей среды города Алматы\"");
            assertThat(row(57).title().ru()).contains("туризма  Совместно");
            assertThat(row(2).timeframe().text()).isEqualTo("В течении года");
            assertThat(row(47).title().ru()).contains("КПП на ПХВ");
            assertThat(row(46).responsible().text()).isEqualTo("3 комиссия Кожамсугиров Е");
        }
    }

    @Nested
    class Guests {

        @Test
        void areThoseWhoseConsentIsOpenAndThoseInvited() {
            assertThat(row(26).external()).containsExactly(new External("ДЧС", null));
            assertThat(row(26).responsible().note()).isEqualTo("ДЧС – по согласованию");
            assertThat(row(14).external())
                    .containsExactly(
                            new External("руководителей районных управлений полиции", null),
                            new External("руководства управления по борьбе с наркобизнесом", null));
            assertThat(PLAN.rows().stream().filter(row -> !row.external().isEmpty()))
                    .extracting(PlannedRow::number)
                    .containsExactly(14, 26);
        }

        @Test
        void areOrganisersOnlyWhereThePlanSaysSo() {
            assertThat(numbers(Organiser.Kind.OTHER)).containsExactly(2, 3, 4, 7, 19);
            assertThat(numbers(Organiser.Kind.JOINT)).containsExactly(39, 57, 74);
        }
    }

    @Nested
    class Roster {

        @Test
        void ofThePlansOwnNamesLeavesNoQuestion() {
            assertThat(Sample.plan(KnownPersons.of(PLAN.persons())).questions()).isEmpty();
        }

        @Test
        void withoutAPersonAsksAtEachOfItsRows() {
            var others =
                    PLAN.persons().stream().filter(name -> !name.equals("Жакупов Н.Б.")).toList();
            assertThat(Sample.plan(KnownPersons.of(others)).questions())
                    .extracting(question -> question.row())
                    .containsExactly(52, 53, 54, 59, 60);
        }
    }

    private static boolean onOneDay(PlannedRow row) {
        return row.timeframe().kind() == TimeframeKind.EXACT_DAY;
    }

    private static List<Integer> numbers(Organiser.Kind kind) {
        return PLAN.rows().stream()
                .filter(row -> row.organiser().kind() == kind)
                .map(PlannedRow::number)
                .toList();
    }

    private static PlannedRow row(int number) {
        return PLAN.rows().get(number - 1);
    }
}
