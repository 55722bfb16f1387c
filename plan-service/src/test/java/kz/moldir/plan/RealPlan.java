package kz.moldir.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Quorum;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;

/**
 * Rows of the real plan, and what may happen to them; the ids are those of the contract's samples.
 */
public final class RealPlan {

    public static final String PLAN = "11c0e5c4-5a0e-4f0b-9d3b-6f2f3a1b2026";
    public static final String FIRE_STATION = "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026";
    public static final String ZHETYSU = "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010";
    public static final String BUILDINGS = "7a0d4c12-2f7b-4c52-8f7c-39f1c0de0039";
    public static final LocalDate APPROVED_ON = LocalDate.of(2026, 3, 17);
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    public static final Decision DECISION = new Decision(null, APPROVED_ON, "Хасенов М.К.");
    public static final SourceFile FILE =
            new SourceFile("almaty-work-plan-2026-h1.txt", 23221, "5f".repeat(32));
    public static final OpenQuestion QUESTION =
            new OpenQuestion(14, "Апрель Вопросы", "unknown-to-these-messages", List.of("Апрель"));
    public static final Occurrence VISIT =
            new Occurrence(
                    "9f0d6a34-7c0b-4f64-b1a7-000000000026",
                    LocalDate.of(2026, 4, 10),
                    LocalTime.of(11, 0),
                    "мкр. «Шугыла»",
                    "выезд",
                    "Пожарное депо на 6 автомашин",
                    "Осмотрены боксы и учебная башня, пять замечаний переданы подрядчику",
                    null);

    public static final Request REQUEST =
            new Request(
                    "3d9a7c55-2f41-4a86-9f10-000000000010",
                    Request.Channel.LETTER,
                    "Акимат Жетысуского района",
                    "112",
                    "Дата заслушивания",
                    LocalDate.of(2026, 4, 10));
    public static final Correction CORRECTION =
            new Correction(
                    Correction.Kind.OCCURRENCE,
                    VISIT.id(),
                    VISIT.date(),
                    List.of(new Correction.Field("occurrence", "2026-04-10", "2026-04-09")),
                    true,
                    "Ошибка в дате",
                    new Correction.Standing(null, false, 0),
                    null,
                    null);

    public static final Decision AMENDING =
            new Decision("21", TODAY, "Хасенов М.К.", new Votes(21, 2, 1), null);
    public static final ActivityCarriedOver CARRIED_OVER =
            new ActivityCarriedOver(
                    ZHETYSU,
                    LocalDate.of(2026, 6, 30),
                    new Next("5c1e3a90-41d7-4b7e-8c52-10f1c0de0110", 2026, 2, 7),
                    LocalDate.of(2026, 7, 1));

    /** A member with a term of office. */
    public static final RosterEntry MEMBER =
            new RosterEntry(
                    "r-1",
                    RosterEntry.Kind.MEMBER,
                    new LocalizedText("Нуртаев Т.Т.", "Нұртаев Т.Т.", null),
                    List.of("Нуртаев Талгат"),
                    null,
                    "2",
                    RosterEntry.Role.CHAIR,
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2027, 12, 31),
                    "c-1");

    /** The same, who served in another commission before. */
    public static final RosterEntry AGAIN =
            MEMBER.withTerms(
                    List.of(
                            new RosterTerm(
                                    "3",
                                    RosterEntry.Role.MEMBER,
                                    LocalDate.of(2023, 1, 1),
                                    LocalDate.of(2024, 12, 31))));

    /** An agency that was renamed. */
    public static final RosterEntry HOUSING_AGENCY =
            new RosterEntry(
                    "r-2",
                    RosterEntry.Kind.AGENCY,
                    new LocalizedText(
                            "Управление жилищной политики", "Тұрғын үй саясаты басқармасы", null),
                    List.of("Управление жилья"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    /** Settings with one of everything. */
    public static final CouncilSettings SETTINGS =
            TestCouncil.ALMATY
                    .settings()
                    .withCalendar(
                            List.of(
                                    new CalendarEntry(
                                            LocalDate.of(2026, 5, 27),
                                            CalendarEntry.Kind.DAY_OFF,
                                            LocalizedText.russian("Курбан-айт"),
                                            LocalizedText.russian("Список"))))
                    .withRules(
                            List.of(14, 1, -1),
                            new Quorum(50, LocalizedText.russian("Положение")),
                            null);

    /** A draft that came with its own term. */
    public static final RegisterEvent.Item DRAFT =
            new RegisterEvent.Item(
                    "Проект правил содержания зелёных насаждений",
                    "ЗТ-12",
                    "Управление экологии",
                    "https://example.kz/npa/12",
                    LocalDate.of(2026, 4, 1),
                    10,
                    "Нуртаев Т.Т.");

    /** Row 26 with a term that an amendment moved. */
    public static Row laterFireStation() {
        return fireStation()
                .due(
                        new Timeframe(
                                "до 20 июня",
                                TimeframeKind.UNTIL,
                                null,
                                LocalDate.of(2026, 6, 20)));
    }

    public static PlanAmended amended() {
        List<Row> rows =
                rows().stream()
                        .map(row -> row.id().equals(FIRE_STATION) ? laterFireStation() : row)
                        .toList();
        return new PlanAmended(
                PLAN,
                2026,
                1,
                2,
                "Изменение бюджета города",
                AMENDING,
                rows,
                RowChange.between(rows(), rows));
    }

    /** Its decision was of another day. */
    public static AmendmentDecisionCorrected amendmentCorrected() {
        return new AmendmentDecisionCorrected(
                PLAN,
                2026,
                1,
                2,
                TODAY,
                new Decision("21", LocalDate.of(2026, 4, 10), "Хасенов М.К."),
                "Опечатка");
    }

    /** The same, and why the plan was amended is put right too. */
    public static AmendmentDecisionCorrected amendmentReasonCorrected() {
        AmendmentDecisionCorrected before = amendmentCorrected();
        return new AmendmentDecisionCorrected(
                PLAN,
                2026,
                1,
                2,
                before.dated(),
                before.decision(),
                "Не те слова",
                "Изменение бюджета города на 2026 год");
    }

    public static ActivityAmended activityAmended() {
        return new ActivityAmended(
                FIRE_STATION,
                2,
                TODAY,
                "21",
                fireStation(),
                laterFireStation(),
                false,
                null,
                null,
                "Изменение бюджета города",
                new Standing(null, true, 1));
    }

    /** An amendment took the fire station out after it was held. */
    public static ActivityTakenOut takenOut() {
        return new ActivityTakenOut(
                FIRE_STATION,
                3,
                TODAY,
                "Изменение бюджета города",
                "22",
                null,
                "Депо передано области");
    }

    private RealPlan() {}

    /** Row 26: a day, a note about whom to agree with, an object. */
    public static Row fireStation() {
        String title = "Строительство пожарного депо на 6 автомашин в мкр. «Шугыла»";
        return new Row(
                FIRE_STATION,
                26,
                LocalizedText.russian(title),
                List.of(ActivityKind.SITE_VISIT),
                new Timeframe(
                        "12 февраля",
                        TimeframeKind.EXACT_DAY,
                        LocalDate.of(2026, 2, 12),
                        LocalDate.of(2026, 2, 12)),
                new Responsible(
                        "2 комиссия Нуртаев Т.Т. Исмагулов М.Б. (ДЧС – по согласованию)",
                        List.of("2"),
                        List.of(),
                        List.of("Нуртаев Т.Т.", "Исмагулов М.Б."),
                        List.of(),
                        "ДЧС – по согласованию"),
                List.of(new Subject(Subject.Kind.OBJECT, title)),
                new Organiser(Organiser.Kind.COUNCIL, null),
                List.of(new External("ДЧС", null)),
                null);
    }

    /** Row 10: no day until one is agreed. */
    public static Row zhetysu() {
        return row(
                ZHETYSU,
                10,
                "Заслушивание акима Жетысуского района об исполнении бюджета за 2025 год и плана"
                        + " работы акимата на 2026 год",
                ActivityKind.HEARING,
                new Timeframe("Дата на согласовании", TimeframeKind.TO_BE_AGREED, null, null),
                "1",
                new Subject(Subject.Kind.DISTRICT, "Жетысуский район"));
    }

    /** Row 39: permanent work. */
    public static Row buildings() {
        return row(
                BUILDINGS,
                39,
                "Мониторинг объектов незаконного строительства и соблюдения строительных норм"
                        + " совместно с Управлением градостроительного контроля г. Алматы",
                ActivityKind.PUBLIC_MONITORING,
                new Timeframe("по отдельному графику", TimeframeKind.BY_SCHEDULE, null, null),
                "2",
                new Subject(
                        Subject.Kind.AGENCY, "Управление градостроительного контроля г. Алматы"));
    }

    /** Row 45: a month, two kinds, a Kazakh name in a Russian title. */
    public static Row housing() {
        return new Row(
                "45f1c0de-0000-4000-8000-000000000045",
                45,
                LocalizedText.russian("Отчет и мониторинг ТОО «Тұрғын уй»"),
                List.of(ActivityKind.HEARING, ActivityKind.PUBLIC_MONITORING),
                new Timeframe(
                        "Апрель",
                        TimeframeKind.MONTH,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 4, 30)),
                new Responsible(
                        "3 комиссия Султангалиев Т.",
                        List.of("3"),
                        List.of(),
                        List.of("Султангалиев Т."),
                        List.of(),
                        null),
                List.of(new Subject(Subject.Kind.AGENCY, "ТОО «Тұрғын уй»")),
                new Organiser(Organiser.Kind.COUNCIL, null),
                List.of(),
                null);
    }

    public static List<Row> rows() {
        return List.of(zhetysu(), fireStation(), buildings(), housing());
    }

    public static PlanImported imported() {
        return new PlanImported(PLAN, 2026, 1, FILE, rows(), "ПЛАН РАБОТЫ", List.of(QUESTION));
    }

    public static PlanApproved approved() {
        return new PlanApproved(PLAN, 2026, 1, DECISION, rows());
    }

    public static ActivityPlanned planned(Row row) {
        return new ActivityPlanned(row.id(), PLAN, 2026, 1, APPROVED_ON, row);
    }

    /** An event as the event store hands it on, at noon of the council's day. */
    public static RecordedEvent recorded(
            Object payload, String type, String subject, long sequence) {
        return new RecordedEvent(
                "e-" + subject + "-" + sequence,
                payload,
                type,
                subject,
                sequence,
                sequence,
                Instant.parse("2026-04-13T07:00:00Z"),
                "local",
                "secretariat",
                "request",
                null);
    }

    private static Row row(
            String id,
            int number,
            String title,
            ActivityKind kind,
            Timeframe timeframe,
            String commission,
            Subject subject) {
        return new Row(
                id,
                number,
                LocalizedText.russian(title),
                List.of(kind),
                timeframe,
                new Responsible(
                        commission + " комиссия",
                        List.of(commission),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                List.of(subject),
                new Organiser(Organiser.Kind.COUNCIL, null),
                List.of(),
                null);
    }
}
