package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.state.Waiting;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.AmendmentEvent;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.SettingsEvent;
import kz.moldir.plan.events.VisitFollowing;
import kz.moldir.plan.read.carrying.CarryingCases;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored can be read for ever: names and forms of events are frozen here. */
class StoredEventsTest {

    private static final Path STORED = Path.of("src/test/resources/stored");

    private static final EventTypes TYPES = PlanEventTypes.all();
    private static final EventSerializer SERIALIZER = new EventSerializer(TYPES, KitJson.mapper());

    @Test
    void theirNamesNeverChange() {
        assertThat(TYPES.all())
                .extracting(EventType::name)
                .containsExactlyInAnyOrder(
                        "activity.decision-published",
                        "activity.decision-unpublished",
                        "plan.imported",
                        "plan.approved",
                        "plan.started",
                        "proposal.made",
                        "proposal.accepted",
                        "proposal.declined",
                        "proposal.reopened",
                        "proposal.withdrawn",
                        "plan.amendment-begun",
                        "plan.amendment-reason-changed",
                        "plan.amended-row-explained",
                        "plan.amendment-dropped",
                        "plan.amendment-restored",
                        "plan.amended",
                        "activity.amended",
                        "activity.carried-over",
                        "plan.coverage-changed",
                        "plan.amendment-coverage-changed",
                        "plan.row-added",
                        "plan.row-changed",
                        "plan.row-removed",
                        "plan.row-moved",
                        "plan.decision-corrected",
                        "plan.amendment-decision-corrected",
                        "plan.submitted",
                        "plan.remark-made",
                        "plan.remark-answered",
                        "plan.remark-answer-withdrawn",
                        "plan.remark-corrected",
                        "plan.remark-withdrawn",
                        "plan.remarks-extended",
                        "plan.put-to-meeting",
                        "plan.withdrawn",
                        "plan.discarded",
                        "plan.restored",
                        "activity.planned",
                        "activity.date-agreed",
                        "activity.postponed",
                        "activity.cancelled",
                        "activity.outside-withdrawn",
                        "activity.taken-out",
                        "activity.occurrence-recorded",
                        "activity.closed",
                        "activity.covered",
                        "activity.dates-proposed",
                        "activity.answer-requested",
                        "activity.answer-received",
                        "activity.letter-sent",
                        "activity.record-corrected",
                        "activity.disclosure-changed",
                        "activity.still-wanted",
                        "activity.visit-not-followed",
                        "activity.visit-settled",
                        "activity.document-attached",
                        "activity.document-published",
                        "activity.document-described",
                        "activity.entry-withdrawn",
                        "activity.session-arranged",
                        "activity.materials-recorded",
                        "activity.word-received",
                        "activity.word-corrected",
                        "activity.word-answered",
                        "activity.attendance-recorded",
                        "activity.minutes-written",
                        "activity.decision-taken",
                        "activity.decision-corrected",
                        "activity.schedule-set",
                        "roster.persons-added",
                        "roster.entry-added",
                        "roster.entry-changed",
                        "roster.entry-removed",
                        "settings.changed",
                        "register.entry-opened",
                        "register.item-corrected",
                        "register.step-taken",
                        "register.step-corrected",
                        "register.entry-withdrawn",
                        "register.entry-restored");
        assertThat(TYPES.all()).extracting(EventType::revision).containsOnly("1");
    }

    @Test
    void everyEventOfTheVocabularyHasOne() {
        List<Class<?>> vocabulary =
                Stream.of(
                                PlanEvent.class,
                                ActivityEvent.class,
                                RosterEvent.class,
                                SettingsEvent.class,
                                ProposalEvent.class,
                                RegisterEvent.class)
                        .flatMap(StoredEventsTest::records)
                        .toList();

        assertThat(TYPES.classes()).containsExactlyInAnyOrderElementsOf(vocabulary);
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(vocabulary);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItAlwaysWas(Object event) throws IOException {
        assertThat(SERIALIZER.serialize(event, String.class).getData()).isEqualTo(stored(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsItWasWritten(Object event) throws IOException {
        SerializedObject<String> read =
                new SimpleSerializedObject<>(
                        stored(event), String.class, SERIALIZER.typeForClass(event.getClass()));

        assertThat(SERIALIZER.<String, Object>deserialize(read)).isEqualTo(event);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredEventsTest::records)
                : Stream.of(type);
    }

    private String stored(Object event) throws IOException {
        return Files.readString(STORED.resolve(TYPES.typeOf(event.getClass()).name() + ".1.json"))
                .strip();
    }

    private static Stream<Object> events() {
        return Stream.concat(
                planAndActivity(), CarryingCases.events(RealPlan.FIRE_STATION).stream());
    }

    private static Stream<Object> planAndActivity() {
        String id = RealPlan.FIRE_STATION;
        PlanImported imported = RealPlan.imported();
        return Stream.of(
                new PlanImported(
                        imported.planId(),
                        2026,
                        1,
                        imported.file(),
                        List.of(RealPlan.fireStation()),
                        imported.heading(),
                        imported.questions()),
                new PlanApproved(
                        RealPlan.PLAN, 2026, 1, RealPlan.DECISION, List.of(RealPlan.fireStation())),
                new PlanEvent.RowAdded(
                        RealPlan.PLAN, RealPlan.fireStation(), RealPlan.imported().questions()),
                new PlanEvent.RowChanged(RealPlan.PLAN, RealPlan.fireStation(), List.of()),
                new PlanEvent.RowRemoved(RealPlan.PLAN, id),
                new PlanEvent.RowMoved(RealPlan.PLAN, id, 3),
                new PlanEvent.PlanSubmitted(
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        RealPlan.TODAY.plusDays(7),
                        List.of("1", "2"),
                        "secretary",
                        95),
                new PlanEvent.RemarkMade(
                        RealPlan.PLAN, new Remark("r-1", "2", 26, "Нужен срок", RealPlan.TODAY)),
                new PlanEvent.RemarkAnswered(
                        RealPlan.PLAN, "r-1", true, "Срок назначен", RealPlan.TODAY),
                new PlanEvent.DecisionCorrected(
                        RealPlan.PLAN, 2026, 1, 1, 95, RealPlan.DECISION, "Номер стал известен"),
                RealPlan.amendmentCorrected(),
                new PlanEvent.RemarkCorrected(
                        RealPlan.PLAN,
                        new Remark("r-1", "3", 26, "Нужен срок", RealPlan.TODAY),
                        "Не та комиссия"),
                new PlanEvent.RemarkAnswerWithdrawn(
                        RealPlan.PLAN, "r-1", RealPlan.TODAY, "Не то замечание"),
                new PlanEvent.RemarkWithdrawn(
                        RealPlan.PLAN, "r-1", RealPlan.TODAY, "Записано дважды"),
                new PlanEvent.RemarksExtended(
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        RealPlan.TODAY.plusDays(14),
                        List.of("1", "2"),
                        95,
                        "Праздники"),
                new PlanEvent.PlanPutToMeeting(
                        RealPlan.PLAN, RealPlan.TODAY, RealPlan.TODAY.plusDays(9)),
                new PlanEvent.CoverageChanged(
                        RealPlan.PLAN,
                        new PlanEvent.Coverage(new LocalizedText("В газете.", "Газетте.", null))),
                new AmendmentEvent.AmendmentCoverageChanged(
                        RealPlan.PLAN,
                        new PlanEvent.Coverage(new LocalizedText("В газете.", "Газетте.", null))),
                new PlanEvent.PlanWithdrawn(RealPlan.PLAN, RealPlan.TODAY, "Новые поручения"),
                new PlanEvent.PlanDiscarded(RealPlan.PLAN, RealPlan.TODAY, "Начат по ошибке"),
                new PlanEvent.PlanRestored(RealPlan.PLAN, RealPlan.TODAY),
                new PlanEvent.PlanStarted(
                        RealPlan.PLAN,
                        2026,
                        2,
                        List.of(
                                RealPlan.fireStation()
                                        .continuing(
                                                new Continues(
                                                        id,
                                                        2026,
                                                        1,
                                                        26,
                                                        Continues.Reason.NOT_DONE)))),
                new ReplanningEvent.ActivityCarriedOver( // As before it named a day to begin with.
                        RealPlan.CARRIED_OVER.activityId(),
                        RealPlan.CARRIED_OVER.on(),
                        RealPlan.CARRIED_OVER.next()),
                new ProposalEvent.ProposalMade(
                        "p-1",
                        2026,
                        2,
                        new ProposalEvent.Wording(
                                "Приём граждан", "Август", "1 комиссия", "в районе"),
                        "Нуртаев Т.Т.",
                        "2",
                        RealPlan.TODAY),
                new ProposalEvent.ProposalAccepted(
                        "p-1",
                        RealPlan.PLAN,
                        RealPlan.fireStation(),
                        RealPlan.imported().questions(),
                        RealPlan.TODAY),
                new ProposalEvent.ProposalDeclined("p-1", "Уже в плане", RealPlan.TODAY),
                new ProposalEvent.ProposalReopened("p-1", "Отклонено по ошибке", RealPlan.TODAY),
                new ProposalEvent.ProposalWithdrawn("p-1", "Неактуально", RealPlan.TODAY),
                new AmendmentEvent.AmendmentBegun(
                        RealPlan.PLAN, RealPlan.TODAY, "Изменение бюджета города"),
                new AmendmentEvent.AmendmentReasonChanged(
                        RealPlan.PLAN, RealPlan.TODAY, "Уточнён бюджет города"),
                new AmendmentEvent.AmendedRowExplained(RealPlan.PLAN, id, "Подрядчик сменился"),
                new AmendmentEvent.AmendmentDropped(RealPlan.PLAN, RealPlan.TODAY, "Отложено"),
                new AmendmentEvent.AmendmentRestored(
                        RealPlan.PLAN,
                        RealPlan.TODAY,
                        "Бюджет города",
                        List.of(RealPlan.fireStation()),
                        List.of(RealPlan.QUESTION),
                        new PlanEvent.Coverage(new LocalizedText("В газете.", "Газетте.", null))),
                new AmendmentEvent.PlanAmended(
                        RealPlan.PLAN,
                        2026,
                        1,
                        2,
                        "Изменение бюджета города",
                        RealPlan.AMENDING,
                        List.of(RealPlan.laterFireStation()),
                        List.of(
                                new RowChange(
                                        RowChange.Kind.POSTPONED,
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation()))),
                new ReplanningEvent.ActivityAmended(
                        id,
                        2,
                        RealPlan.TODAY,
                        "21",
                        RealPlan.fireStation(),
                        RealPlan.laterFireStation(),
                        true),
                RealPlan.planned(RealPlan.fireStation()),
                new ActivityDateAgreed(id, RealPlan.TODAY, LocalTime.of(15, 0), "мкр. «Шугыла»"),
                new ActivityPostponed(
                        id, LocalDate.of(2026, 2, 12), RealPlan.TODAY, "Нет допуска на объект"),
                new ActivityCancelled(id, RealPlan.TODAY, "Объект сдан"),
                new ReplanningEvent.OutsideWithdrawn(id, RealPlan.TODAY, "Введено дважды"),
                RealPlan.takenOut(),
                new OccurrenceRecorded(id, RealPlan.VISIT),
                new ActivityClosed(id, RealPlan.TODAY, "Дано пять рекомендаций"),
                new ActivityCovered(
                        id,
                        new Publication(
                                "https://example.kz/1",
                                "Совет в Шугыле",
                                RealPlan.TODAY,
                                Publication.Kind.RESULT)),
                new ActivityEvent.DatesProposed(
                        id,
                        RealPlan.TODAY,
                        List.of(new ActivityEvent.ProposedDay(RealPlan.TODAY, LocalTime.of(15, 0))),
                        "До обеда"),
                new SendingEvent.AnswerRequested(id, RealPlan.REQUEST),
                new SendingEvent.LetterSent(
                        id,
                        new Letter(
                                "3d9a7c55-2f41-4a86-9f10-000000000010-1",
                                "Акимат Жетысуского района",
                                "112",
                                "Приглашение",
                                LocalDate.of(2026, 4, 10),
                                false)),
                new ActivityEvent.AnswerReceived(
                        id,
                        RealPlan.REQUEST.id(),
                        RealPlan.TODAY,
                        "Согласны",
                        new Waiting("Комиссия №1", LocalDate.of(2026, 4, 9))),
                new ActivityEvent.RecordCorrected(id, RealPlan.CORRECTION),
                new ActivityEvent.DisclosureChanged(
                        id,
                        Disclosure.UNANNOUNCED,
                        "Проверка без предупреждения",
                        new Correction.Standing(RealPlan.TODAY, true, 1),
                        LocalTime.of(15, 0),
                        "мкр. «Шугыла»"),
                new ReplanningEvent.StillWanted(id),
                new VisitFollowing.VisitNotFollowed(
                        id,
                        "v-1",
                        "v-1",
                        new VisitFollowing.Visited(RealPlan.TODAY, null),
                        new VisitFollowing.Visited(RealPlan.TODAY.minusDays(1), "Терминал 2"),
                        "Описка",
                        "activity-closed-on-it"),
                new VisitFollowing.VisitSettled(id, "v-1", "День проверен по акту"),
                new PersonsAdded("roster", List.of("Нуртаев Т.Т.", "Қуаныш Біләл")),
                new RosterEvent.EntryAdded("roster", RealPlan.MEMBER),
                new RosterEvent.EntryChanged("roster", RealPlan.HOUSING_AGENCY),
                new RosterEvent.EntryRemoved("roster", "r-3", "Записан дважды"),
                new SettingsEvent.SettingsChanged(
                        "settings", SettingsEvent.Part.RULES, RealPlan.SETTINGS),
                new RegisterEvent.EntryOpened(
                        "e-1", id, RegisterEvent.Register.DRAFT, RealPlan.DRAFT),
                new RegisterEvent.ItemCorrected("e-1", RealPlan.DRAFT, "Не тот номер"),
                new RegisterEvent.StepTaken(
                        "e-1",
                        new RegisterEvent.Step(
                                RegisterEvent.StepKind.CONCLUDED, RealPlan.TODAY, "Поддержать")),
                new RegisterEvent.StepCorrected(
                        "e-1",
                        RegisterEvent.StepKind.CONCLUDED,
                        new RegisterEvent.Step(
                                RegisterEvent.StepKind.RESPONDED, RealPlan.TODAY, "Учтено"),
                        "Ответил разработчик"),
                new RegisterEvent.EntryWithdrawn("e-1", "Внесено дважды"),
                new RegisterEvent.EntryRestored("e-1", "Отозвано по ошибке"));
    }
}
