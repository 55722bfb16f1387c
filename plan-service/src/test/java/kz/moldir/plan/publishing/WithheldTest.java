package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What stays inside is on no wire, whatever event it came with. */
class WithheldTest {

    private static final JsonMapper JSON = KitJson.mapper();
    private static final LocalDate SECRET = LocalDate.of(2026, 5, 13);
    private static final String ID = RealPlan.ZHETYSU;
    private static final String KAZAKH = "Құпия сөз";

    @ParameterizedTest
    @MethodSource("secrets")
    void isNotPublished(ActivityEvent event) {
        String wire =
                new PlanPublications()
                        .of(RealPlan.recorded(event, "any", ID, 1))
                        .map(publication -> JSON.writeValueAsString(publication.data()))
                        .orElse("");

        assertThat(wire)
                .doesNotContain("2026-05-13")
                .doesNotContain("Тайное место")
                .doesNotContain("Сказанное")
                .doesNotContain(KAZAKH);
    }

    private static Row secret() {
        return RealPlan.zhetysu()
                .titled(LocalizedText.russian("Тайное место"))
                .due(new Timeframe("Сказанное", TimeframeKind.EXACT_DAY, SECRET, SECRET))
                .disclosed(Disclosure.UNANNOUNCED);
    }

    static List<ActivityEvent> secrets() {
        return List.of(
                new ActivityDateAgreed(ID, SECRET, LocalTime.of(15, 0), "Тайное место", true),
                new ActivityPostponed(
                        ID,
                        RealPlan.TODAY,
                        SECRET,
                        LocalTime.of(15, 0),
                        "Тайное место",
                        "Сказанное",
                        true,
                        null,
                        null,
                        KAZAKH),
                new DatesProposed(ID, RealPlan.TODAY, List.of(new ProposedDay(SECRET, null)), null),
                new AnswerRequested(
                        ID,
                        new kz.moldir.plan.events.Request(
                                "r",
                                kz.moldir.plan.events.Request.Channel.LETTER,
                                "Акимат",
                                "112",
                                "Сказанное о 2026-05-13",
                                RealPlan.TODAY)),
                new OccurrenceRecorded(
                        ID,
                        new ActivityEvent.Occurrence(
                                "o",
                                RealPlan.TODAY,
                                null,
                                "Тайное место",
                                null,
                                "Тайное место",
                                "Сказанное",
                                null,
                                KAZAKH),
                        true,
                        true),
                new ActivityClosed(ID, RealPlan.TODAY, "Сказанное", true, KAZAKH),
                new ActivityPlanned(ID, RealPlan.PLAN, 2026, 1, RealPlan.TODAY, secret(), true),
                new ActivityAmended(
                        ID, 0, RealPlan.TODAY, "Опечатка", secret(), secret(), false, true, true),
                new ActivityAmended(
                        ID,
                        0,
                        RealPlan.TODAY,
                        "Сказанное",
                        secret(),
                        RealPlan.zhetysu(),
                        false,
                        true,
                        null),
                new ActivityCancelled(ID, RealPlan.TODAY, "Сказанное", "21", true, null, KAZAKH),
                new ActivityAmended(
                        ID,
                        2,
                        RealPlan.TODAY,
                        "21",
                        RealPlan.zhetysu(),
                        RealPlan.zhetysu().disclosed(Disclosure.RESTRICTED),
                        false,
                        null,
                        null,
                        KAZAKH,
                        new Standing(RealPlan.TODAY, false, 0),
                        "Сказанное",
                        true),
                new ActivityPlanned(
                        ID,
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        RealPlan.zhetysu().disclosed(Disclosure.RESTRICTED),
                        null,
                        2,
                        "Сказанное"),
                new AnswerRequested(
                        ID,
                        new kz.moldir.plan.events.Request(
                                "r",
                                kz.moldir.plan.events.Request.Channel.LETTER,
                                "Тайное место",
                                null,
                                null,
                                RealPlan.TODAY),
                        true),
                new AnswerReceived(
                        ID,
                        "t",
                        RealPlan.TODAY,
                        null,
                        new Waiting("Тайное место", RealPlan.TODAY),
                        null,
                        true,
                        null),
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.ANSWER,
                                "t",
                                null,
                                List.of(),
                                false,
                                "Ошибка",
                                new Standing(null, false, 0),
                                new Waiting("Тайное место", RealPlan.TODAY),
                                null,
                                true,
                                null,
                                null)),
                new DisclosureChanged(ID, Disclosure.UNANNOUNCED, "Сказанное", null, null, null),
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.DATE,
                                "date",
                                null,
                                List.of(
                                        new Field("date", "2026-05-13", null),
                                        new Field("place", "Тайное место", null),
                                        new Field("reasonKk", KAZAKH, null)),
                                false,
                                "Сказанное, а не 2026-05-13",
                                new Standing(SECRET, false, 0, null, null, null, KAZAKH),
                                null,
                                true)));
    }

    /** Who waits is told of the request that everybody knows, also where another one is secret. */
    @Test
    void leavesWhatIsTold() {
        Waiting secret = new Waiting("Тайное место", RealPlan.TODAY);
        Waiting told = new Waiting("Акимат", RealPlan.TODAY);

        assertThat(wire(corrected(told, null, null))).contains("Акимат");
        assertThat(wire(corrected(secret, true, told)))
                .contains("Акимат")
                .doesNotContain("Тайное место");
        assertThat(wire(new AnswerReceived(ID, "t", SECRET, null, secret, null, true, told)))
                .contains("Акимат")
                .doesNotContain("Тайное место");
    }

    private static RecordCorrected corrected(
            Waiting waiting, @Nullable Boolean withheld, @Nullable Waiting toldInstead) {
        return new RecordCorrected(
                ID,
                new Correction(
                        Correction.Kind.REQUEST,
                        "r",
                        null,
                        List.of(),
                        true,
                        "Ошибка",
                        new Standing(null, false, 0),
                        waiting,
                        true,
                        withheld,
                        toldInstead,
                        null));
    }

    /** What was told before the row was restricted is to be taken out by those who were told. */
    @Test
    void saysOfAConcealedRecordWhichWordsWereWrongAndNothingElse() {
        Correction now =
                new Correction(
                        Correction.Kind.CLOSING,
                        "closing",
                        null,
                        List.of(
                                new Field("closedOn", "2026-05-13", "2026-05-13"),
                                new Field("place", "Акимат", "Акимат"),
                                new Field("result", "Звонить 87011234567", "Сказанное")),
                        true,
                        "Сказанное",
                        new Standing(null, false, 0),
                        null,
                        true,
                        null,
                        null,
                        true);

        assertThat(wire(new RecordCorrected(ID, now)))
                .contains("\"fields\":[]")
                .contains(
                        "\"untold\":[{\"field\":\"place\",\"wrong\":\"Акимат\",\"right\":\"Акимат\"},"
                                + "{\"field\":\"result\",\"wrong\":\"Звонить 87011234567\"}]")
                .doesNotContain("2026-05-13", "Сказанное");
    }

    @Test
    void isPublishedOnceItIsTold() {
        var told =
                new DisclosureChanged(
                        ID, Disclosure.OPEN, null, new Standing(SECRET, false, 0), null, "Место");

        assertThat(wire(told)).contains("2026-05-13", "Место");
    }

    /** Who reads a plan's rows knows from the first moment which of them are not announced. */
    @Test
    void isMarkedFromTheApprovalOn() {
        var marked = RealPlan.planned(RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED));

        assertThat(wire(marked)).contains("\"disclosure\":\"unannounced\"");
        assertThat(wire(RealPlan.planned(RealPlan.zhetysu()))).doesNotContain("disclosure");
    }

    /** Of a restricted row that is held its day is told, and why it was amended is not. */
    @Test
    void theDayOfAnAmendedRowIsTold() {
        assertThat(
                        wire(
                                new ActivityAmended(
                                        ID,
                                        2,
                                        RealPlan.TODAY,
                                        "21",
                                        RealPlan.zhetysu(),
                                        RealPlan.zhetysu(),
                                        false,
                                        null,
                                        null,
                                        null,
                                        new Standing(SECRET, false, 0),
                                        "Сказанное",
                                        true)))
                .contains("2026-05-13")
                .doesNotContain("Сказанное");
        assertThat(
                        wire(
                                new ActivityPlanned(
                                        ID,
                                        RealPlan.PLAN,
                                        2026,
                                        1,
                                        RealPlan.TODAY,
                                        RealPlan.zhetysu(),
                                        null,
                                        2,
                                        "Жалоба")))
                .as("of an open row that was added")
                .contains("\"rowReason\":\"Жалоба\"");
    }

    private static String wire(ActivityEvent event) {
        return new PlanPublications()
                .of(RealPlan.recorded(event, "any", ID, 1))
                .map(publication -> JSON.writeValueAsString(publication.data()))
                .orElseThrow();
    }
}
