package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.Stands.What;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A newer file over an approved plan, to which something has happened since. */
class OverApprovedTest {

    private static final String HEADER = "№\tМероприятие\tСрок\tОтветственные";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final PlanImports IMPORTS =
            new PlanImports(
                    TestCouncil.ALMATY,
                    NobodyKnown.BY_NAME,
                    WordsOfTables.of(TestCouncil.messages()),
                    null);
    private static final List<Row> APPROVED =
            rows(
                    "1\tМониторинг школ\tАпрель\t2 комиссия",
                    "2\tОтчет управления\tМай\t1 комиссия",
                    "4\tВстреча с жителями\tИюнь\t3 комиссия");

    private final Map<String, Edit> edits = new LinkedHashMap<>();
    private final Map<String, ActivityFacts> facts = new LinkedHashMap<>();
    private List<Row> amending = APPROVED;
    private String reason;
    private List<Drafts.Excluded> excluded = List.of();

    @Test
    void isTheSameWhateverItsNumbersAndOrder() {
        ReviewedPlan plan =
                reviewed(
                        "1\tВстреча с жителями\tИюнь\t3 комиссия",
                        "2\tМониторинг школ\tАпрель\t2 комиссия",
                        "3\tОтчет управления\tМай\t1 комиссия");

        assertThat(ReviewedRows.changesAnything(plan)).isFalse();
        assertThat(plan.rows()).extracting(ReviewedRow::number).containsExactly(4, 1, 2);
        assertThat(plan.questions()).isEmpty();
    }

    @Test
    void takesOnlyWhatIsAcceptedOrCorrected() {
        edits.put("1", Edit.NONE.decided(Edit.Decision.ACCEPTED));
        edits.put("gone:" + APPROVED.get(2).id(), Edit.NONE.decided(Edit.Decision.ACCEPTED));
        edits.put("3", Edit.NONE.decided(Edit.Decision.ACCEPTED));
        ReviewedPlan plan =
                reviewed(
                        "1\tМониторинг школ и садов\tАпрель\t2 комиссия",
                        "2\tОтчет управления\tИюнь\t1 комиссия",
                        "3\tПриём граждан\tИюнь\t1 комиссия");

        assertThat(FileAmendment.command(plan, " Бюджет ", TODAY).steps())
                .hasSize(4)
                .satisfiesExactly(
                        step ->
                                assertThat(step)
                                        .isEqualTo(
                                                new BeginAmendment(RealPlan.PLAN, "Бюджет", TODAY)),
                        step ->
                                assertThat(step)
                                        .isEqualTo(new RemoveRow(RealPlan.PLAN, APPROVED.get(2))),
                        step ->
                                assertThat(step)
                                        .isInstanceOfSatisfying(
                                                ChangeRow.class,
                                                change ->
                                                        assertThat(change.row().title().ru())
                                                                .isEqualTo(
                                                                        "Мониторинг школ и садов")),
                        step ->
                                assertThat(step)
                                        .isInstanceOfSatisfying(
                                                AddRow.class,
                                                added ->
                                                        assertThat(added.row().number()).isZero()));
    }

    @Test
    void asksForAReasonOnlyWhereNoAmendmentIsOpen() {
        edits.put("1", Edit.NONE.decided(Edit.Decision.ACCEPTED));
        String[] file = {
            "1\tМониторинг школ и садов\tАпрель\t2 комиссия",
            "2\tОтчет управления\tМай\t1 комиссия",
            "4\tВстреча с жителями\tИюнь\t3 комиссия"
        };
        ReviewedPlan plan = reviewed(file);
        assertThatThrownBy(() -> FileAmendment.command(plan, " ", TODAY))
                .isInstanceOf(Invalid.class);

        reason = "Бюджет";
        assertThat(FileAmendment.command(reviewed(file), null, TODAY).steps())
                .singleElement()
                .isInstanceOf(ChangeRow.class);
    }

    @Test
    void keepsTheNumberAndTheMark() {
        amending =
                Stream.concat(
                                APPROVED.stream().limit(2),
                                Stream.of(APPROVED.get(2).disclosed(Disclosure.UNANNOUNCED)))
                        .toList();
        edits.put("3", Edit.NONE.decided(Edit.Decision.ACCEPTED));
        ReviewedPlan plan =
                reviewed(
                        "1\tМониторинг школ\tАпрель\t2 комиссия",
                        "2\tОтчет управления\tМай\t1 комиссия",
                        "3\tВстреча с жителями города\tИюнь\t3 комиссия");

        assertThat(FileAmendment.command(plan, "Бюджет", TODAY).steps().getLast())
                .isInstanceOfSatisfying(
                        ChangeRow.class,
                        change -> {
                            assertThat(change.row().number()).isEqualTo(4);
                            assertThat(change.row().disclosure()).isEqualTo(Disclosure.UNANNOUNCED);
                        });
    }

    @Test
    void takesNothingWhereNothingIsAccepted() {
        ReviewedPlan plan = reviewed("1\tМониторинг школ\tМай\t2 комиссия");
        assertThat(plan.count(kz.moldir.plan.write.review.diff.Change.Kind.REMOVED)).isEqualTo(2);
        assertThatThrownBy(() -> FileAmendment.command(plan, "Бюджет", TODAY))
                .isInstanceOf(Invalid.class);
    }

    /** What has happened since is a question, and no acceptance of many answers it. */
    @Nested
    class WhatStands {

        private static final String RETITLED = "1\tМониторинг школ города\tАпрель\t2 комиссия";
        private static final String EARLIER = "1\tМониторинг школ\tМарт\t2 комиссия";
        private static final String LATER = "1\tМониторинг школ\tАпрель-май\t2 комиссия";

        @Test
        void isWhatWasHeld() {
            happened(known().occurred(TODAY).closed(TODAY));
            assertThat(asked(RETITLED)).containsExactly(new Stands(What.HELD, TODAY));
        }

        @Test
        void isWhatTookPlace() {
            happened(known().occurred(TODAY));
            assertThat(asked(RETITLED)).containsExactly(new Stands(What.TOOK_PLACE, TODAY));
        }

        @Test
        void isWhatWasCancelledOrWentOn() {
            happened(known().cancelled(TODAY));
            assertThat(asked(RETITLED)).containsExactly(new Stands(What.CANCELLED, TODAY));
            happened(known().carriedIntoNextPlan(TODAY));
            assertThat(asked(RETITLED)).containsExactly(new Stands(What.CARRIED_OVER, null));
            happened(known().carriedIntoNextPlan(TODAY, TODAY.plusDays(1)));
            assertThat(asked(RETITLED)).as("tomorrow").isEmpty();
        }

        @Test
        void isADayThatTheTermOfTheFileLeavesOutside() {
            happened(known().dateAgreed(TODAY));
            assertThat(asked(EARLIER)).containsExactly(new Stands(What.AGREED, TODAY));
            assertThat(asked(LATER)).isEmpty();
            assertThat(asked(RETITLED)).isEmpty();
        }

        @Test
        void isAMoveThatTheTermOfTheFileLeavesOutside() {
            happened(known().postponedTo(MAY));
            assertThat(asked(EARLIER)).containsExactly(new Stands(What.MOVED, MAY));
            assertThat(asked(RETITLED)).isEmpty();
        }

        @Test
        void isWhatTheOpenAmendmentSays() {
            reason = "Бюджет";
            amending = rows("1\tМониторинг всех школ\tАпрель\t2 комиссия");
            amending = List.of(as(APPROVED.getFirst().id(), amending.getFirst()));
            assertThat(asked("1\tМониторинг школ\tАпрель\t2 комиссия"))
                    .containsExactly(new Stands(What.AMENDED, null));
            assertThat(asked("1\tМониторинг школ\tИюнь\t2 комиссия"))
                    .as("the title alone")
                    .containsExactly(new Stands(What.AMENDED, null));
            assertThat(asked("1\tМониторинг всех школ\tИюнь\t2 комиссия"))
                    .as("a term that nobody amended")
                    .isEmpty();
            assertThat(asked("2\tОтчет управления\tМай\t1 комиссия"))
                    .containsExactly(new Stands(What.TAKEN_OUT, null));
            assertThat(reviewed("2\tОтчет управления\tМай\t1 комиссия").rows())
                    .filteredOn(row -> row.read() == null)
                    .as("the amended row that the file has no more")
                    .allMatch(row -> row.stands().contains(new Stands(What.AMENDED, null)))
                    .isNotEmpty();
        }

        @Test
        void isAskedOfWhatThenHappensToTheRow() {
            for (Language language : Language.values()) {
                for (What what : What.values()) {
                    for (LocalDate day : new LocalDate[] {TODAY, null}) {
                        Stands stands = new Stands(what, day);
                        assertThat(said(stands, false, language)).endsWith("?");
                        assertThat(said(stands, true, language)).endsWith("?");
                    }
                }
            }
            Stands agreed = new Stands(What.AGREED, TODAY);
            assertThat(said(agreed, true, Language.RU))
                    .isNotEqualTo(said(agreed, false, Language.RU))
                    .contains("13 апреля", "Исключить её из плана?");
        }

        private static String said(Stands stands, boolean gone, Language language) {
            return stands.said(gone, TestCouncil.messages(), language.locale());
        }

        @Test
        void isARowThatAnAmendmentTookOut() {
            excluded = List.of(new Drafts.Excluded(rows(RETITLED).getFirst(), TODAY));
            assertThat(
                            asked(
                                    "1\tМониторинг школ\tАпрель\t2 комиссия",
                                    "2\tОтчет управления\tМай\t1 комиссия",
                                    "4\tВстреча с жителями\tИюнь\t3 комиссия",
                                    RETITLED.replace("1\t", "5\t")))
                    .containsExactly(new Stands(What.EXCLUDED, TODAY));
        }

        @Test
        void isAskedAgainWhereItCameAfterTheAcceptance() {
            happened(known().dateAgreed(TODAY));
            ReviewedRow row = first(reviewed(EARLIER));
            edits.put("1", row.edit().decided(Edit.Decision.ACCEPTED).having(row.stands()));
            assertThat(first(reviewed(EARLIER)).applied()).isTrue();

            happened(known().cancelled(TODAY));
            assertThat(first(reviewed(EARLIER)).applied()).isFalse();
            assertThat(first(reviewed(EARLIER)).asks()).isTrue();
        }

        private ActivityFacts known() {
            return ActivityFacts.planned(APPROVED.getFirst().timeframe())
                    .approved(LocalDate.of(2026, 3, 17));
        }

        private void happened(ActivityFacts now) {
            facts.put(APPROVED.getFirst().id(), now);
        }

        /** Of the row that differs; a decision of many leaves it as it is. */
        private List<Stands> asked(String... lines) {
            List<ReviewedRow> asking =
                    reviewed(lines).rows().stream()
                            .filter(row -> !row.stands().isEmpty())
                            .filter(row -> row.read() != null)
                            .toList();
            assertThat(asking).noneMatch(ReviewDesk.Many.ACCEPT::meant);
            return asking.stream().flatMap(row -> row.stands().stream()).toList();
        }

        private static ReviewedRow first(ReviewedPlan plan) {
            return plan.rows().getFirst();
        }

        private static Row as(String id, Row row) {
            return new Row(
                    id,
                    row.number(),
                    row.title(),
                    row.kinds(),
                    row.timeframe(),
                    row.responsible(),
                    row.subjects(),
                    row.organiser(),
                    row.external(),
                    row.note());
        }
    }

    private ReviewedPlan reviewed(String... lines) {
        Review review =
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        Line.all(Stream.concat(Stream.of(HEADER), Stream.of(lines)).toList()),
                        SheetNames.NONE,
                        List.of(),
                        edits,
                        Instant.EPOCH,
                        null);
        Drafts drafts = drafts();
        return OverApproved.of(
                ReviewedPlan.of(
                        review,
                        drafts.of(RealPlan.PLAN).orElseThrow(),
                        IMPORTS,
                        drafts.renderings(2026)),
                drafts,
                TODAY);
    }

    private Drafts drafts() {
        return new Drafts() {
            @Override
            public Optional<Draft> of(String planId) {
                return Optional.of(
                        new Draft(amending, List.of(), 7, new Amended(1, reason, APPROVED)));
            }

            @Override
            public Map<String, ActivityFacts> facts(Collection<String> rows) {
                return facts.entrySet().stream()
                        .filter(each -> rows.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }

            @Override
            public Renderings renderings(int year) {
                return Renderings.NONE;
            }

            @Override
            public List<Excluded> excluded(String planId) {
                return excluded;
            }
        };
    }

    private static List<Row> rows(String... lines) {
        PlanDocument document =
                (PlanDocument)
                        IMPORTS.read(
                                Line.all(
                                        Stream.concat(Stream.of(HEADER), Stream.of(lines))
                                                .toList()),
                                2026,
                                1);
        return document.rows().stream()
                .map(row -> PlanImports.row("row-" + row.number(), row))
                .toList();
    }
}
