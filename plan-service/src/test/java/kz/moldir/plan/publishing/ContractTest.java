package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.CastingVote;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.state.Waiting;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.carrying.CarryingCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published, through the mapper that services run with, is what the contract says. */
class ContractTest {

    private static final Path CONTRACT = Path.of("contract");

    static final Minutes MINUTES = new Minutes("7", "Хасенов М.К.", null, "Тайное");

    private static final CouncilSettings CASTING =
            RealPlan.SETTINGS.withRules(
                    RealPlan.SETTINGS.reminders(),
                    RealPlan.SETTINGS.quorum(),
                    new CastingVote(LocalizedText.russian("Положение")));

    private static final Decided IN_BOTH =
            new Decided(
                    "x-1",
                    "Рекомендовать открыть сквер",
                    RealPlan.TODAY,
                    CarryingCases.DECIDED.votes(),
                    new Recommendation(
                            "Акимат Жетысуского района",
                            LocalDate.of(2026, 5, 13),
                            new LocalizedText(
                                    "Акимат Жетысуского района",
                                    "Жетісу ауданының әкімдігі",
                                    null)),
                    null,
                    "Скверді ашуды ұсыну");

    private static final String AWAY = "Аудан әкімі іссапарда";

    private static final Occurrence VISIT =
            new Occurrence(
                    RealPlan.VISIT.id(),
                    RealPlan.VISIT.date(),
                    RealPlan.VISIT.time(),
                    RealPlan.VISIT.place(),
                    RealPlan.VISIT.format(),
                    RealPlan.VISIT.object(),
                    RealPlan.VISIT.summary(),
                    null,
                    "Бокстар мен оқу мұнарасы қаралды, бес ескертпе мердігерге берілді");

    private static final Correction CORRECTION =
            new Correction(
                    Correction.Kind.OCCURRENCE,
                    RealPlan.VISIT.id(),
                    RealPlan.VISIT.date(),
                    List.of(
                            new Correction.Field("occurrence", "2026-04-10", "2026-04-09"),
                            new Correction.Field("summaryKk", "Қаралмады", VISIT.summaryKk())),
                    true,
                    "Ошибка в дате",
                    new Standing(null, false, 0),
                    null,
                    null);

    static final Decided RIGHT =
            new Decided(
                    "x-1",
                    "Рекомендовать открыть сквер",
                    LocalDate.of(2026, 4, 13),
                    null,
                    new Recommendation(
                            "Аппарат акима Жетысуского района", LocalDate.of(2026, 6, 1)));

    @ParameterizedTest
    @MethodSource("published")
    void isTheSampleAndFitsTheSchema(Publication publication) throws IOException {
        String name = publication.type().replaceFirst("^plan\\.", "");
        String written = KitJson.mapper().writeValueAsString(publication.data());

        assertThat(tree(written)).isEqualTo(tree(read(name + ".sample.json")));
        assertThat(faults(name, written)).isEmpty();
    }

    @Test
    void everyEventOfThisServiceIsInTheContract() throws IOException {
        Set<String> names =
                published()
                        .map(publication -> publication.type().replaceFirst("^plan\\.", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSize(31);
        assertThat(files(".sample.json")).isEqualTo(names);
        assertThat(files(".schema.json")).isEqualTo(names);
        String asyncapi = read("asyncapi.yaml");
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(asyncapi)
                                        .contains("name: kz.moldir.plan." + name)
                                        .contains("$ref: ./" + name + ".schema.json"));
    }

    /** Where more was recorded since, a right record says what stands with it. */
    @Test
    void aRecordThatWasPutRightFitsTheSchema() throws IOException {
        PutRight stands =
                new PutRight(
                        new Standing(LocalDate.of(2026, 4, 22), false, 0),
                        new Waiting("Акимат района", LocalDate.of(2026, 4, 20)),
                        null,
                        null);
        for (ActivityEvent event :
                List.of(
                        new ActivityDateAgreed("a", LocalDate.of(2026, 4, 22), null, null),
                        new ActivityPostponed("a", null, LocalDate.of(2026, 4, 22), "Занят"),
                        new AnswerRequested("a", RealPlan.REQUEST))) {
            Publication told =
                    new PlanPublications()
                            .of(RealPlan.recorded(PutRight.of(event, stands), "any", "a", 0))
                            .orElseThrow();
            String written = KitJson.mapper().writeValueAsString(told.data());

            assertThat(tree(written).at("/putRight/waiting/whom").asString())
                    .isEqualTo("Акимат района");
            assertThat(tree(written).at("/putRight/standing/moves").asInt(-1)).isZero();
            assertThat(faults(told.type().replaceFirst("^plan\\.", ""), written)).isEmpty();
        }
    }

    @Test
    void aPlanOfAWholeYearFitsTheSchemas() throws IOException {
        for (String name :
                List.of(
                        "plan-imported.v1",
                        "plan-submitted.v1",
                        "plan-approved.v1",
                        "plan-amended.v1",
                        "amendment-decision-corrected.v1",
                        "activity-planned.v1",
                        "activity-carried-over.v1")) {
            String sample = read(name + ".sample.json");
            assertThat(faults(name, sample.replaceAll("\"half\": [12]", "\"half\": 0")))
                    .as(name)
                    .isEmpty();
            assertThat(faults(name, sample.replaceAll("\"half\": [12]", "\"half\": 3")))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void aSchemaRefusesWhatItMust() throws IOException {
        String planned = read("activity-planned.v1.sample.json");

        assertThat(faults("activity-planned.v1", planned.replace("\"council\"", "\"COUNCIL\"")))
                .hasSize(1);
        assertThat(faults("activity-planned.v1", planned.replace("2026-03-17", "17.03.2026")))
                .isNotEmpty();
        assertThat(faults("activity-planned.v1", planned.replace("\"planId\"", "\"plan\"")))
                .hasSize(1);
    }

    private static Stream<Publication> published() {
        String fire = RealPlan.FIRE_STATION;
        String zhetysu = RealPlan.ZHETYSU;
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 95; number++) {
            rows.add(RealPlan.fireStation());
        }
        PlanImported imported = RealPlan.imported();
        return Stream.of(
                        new PlanImported(
                                imported.planId(),
                                2026,
                                1,
                                imported.file(),
                                rows,
                                imported.heading(),
                                List.of()),
                        new kz.moldir.plan.events.PlanEvent.PlanSubmitted(
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.TODAY,
                                RealPlan.TODAY.plusDays(7),
                                List.of("1", "2"),
                                "secretary",
                                95),
                        new kz.moldir.plan.events.PlanEvent.PlanApproved(
                                RealPlan.PLAN, 2026, 1, RealPlan.DECISION, rows),
                        RealPlan.planned(RealPlan.fireStation()),
                        new ActivityDateAgreed(
                                zhetysu,
                                LocalDate.of(2026, 4, 22),
                                LocalTime.of(15, 0),
                                "Акимат Жетысуского района"),
                        new ActivityPostponed(
                                zhetysu,
                                LocalDate.of(2026, 4, 22),
                                LocalDate.of(2026, 5, 13),
                                LocalTime.of(10, 0),
                                "Акимат Жетысуского района",
                                "Аким района в командировке",
                                null,
                                null,
                                null,
                                AWAY),
                        new ActivityCancelled(
                                zhetysu,
                                RealPlan.TODAY,
                                "Отчёт заслушан на общем заседании, отдельное заслушивание не"
                                        + " требуется",
                                null,
                                null,
                                null,
                                "Есеп жалпы отырыста тыңдалды, бөлек тыңдау қажет емес"),
                        RealPlan.takenOut(),
                        RealPlan.CARRIED_OVER,
                        RealPlan.amended(),
                        RealPlan.amendmentReasonCorrected(),
                        RealPlan.activityAmended(),
                        new OccurrenceRecorded(fire, VISIT, null, null, true),
                        new ActivityClosed(
                                fire,
                                RealPlan.TODAY,
                                "Строительство идёт по графику, подрядчику дано пять рекомендаций",
                                null,
                                "Құрылыс кесте бойынша жүріп жатыр, мердігерге бес ұсыным"
                                        + " берілді"),
                        new ActivityCovered(
                                fire,
                                new kz.moldir.plan.events.ActivityEvent.Publication(
                                        "https://example.kz/news/2026/04/13/shugyla",
                                        "Общественный совет осмотрел пожарное депо в Шугыле",
                                        RealPlan.TODAY,
                                        kz.moldir.plan.events.ActivityEvent.Publication.Kind.RESULT,
                                        kz.moldir.plan.events.ActivityEvent.Publication.Medium
                                                .SITE)),
                        new AnswerRequested(zhetysu, RealPlan.REQUEST),
                        new AnswerReceived(
                                zhetysu,
                                RealPlan.REQUEST.id(),
                                RealPlan.TODAY,
                                "Согласны",
                                new Waiting("Комиссия №1", LocalDate.of(2026, 4, 9))),
                        new ActivityDateAgreed(
                                zhetysu, LocalDate.of(2026, 4, 22), null, "Акимат", true),
                        new DisclosureChanged(
                                zhetysu,
                                Disclosure.OPEN,
                                "Проверка окончена",
                                new Standing(LocalDate.of(2026, 4, 22), false, 0),
                                LocalTime.of(15, 0),
                                "Акимат Жетысуского района",
                                List.of(VISIT)),
                        new RecordCorrected(fire, CORRECTION),
                        new DecisionTaken(fire, IN_BOTH, null),
                        new DecisionCorrected(
                                fire, RIGHT, "Не тот орган", true, null, List.of("first")),
                        new EntryWithdrawn(
                                fire,
                                Entry.DECISION,
                                "x-1",
                                RealPlan.TODAY,
                                "Записано дважды",
                                true),
                        new DecisionPublished(fire, IN_BOTH, RealPlan.TODAY, "Не тот срок"),
                        new DecisionUnpublished(fire, "x-1", "Записано дважды"),
                        new MinutesWritten(fire, MINUTES, null, RealPlan.VISIT.id()),
                        new EntryWithdrawn(
                                fire,
                                Entry.MINUTES,
                                RealPlan.VISIT.id(),
                                RealPlan.TODAY,
                                "Не то заседание"),
                        new DocumentPublished(
                                fire,
                                "d-1",
                                CarryingCases.FILE,
                                RealPlan.TODAY,
                                Attachment.Kind.MINUTES,
                                new LocalizedText("О пожарном депо", "Өрт депосы туралы", null)),
                        new EntryWithdrawn(
                                fire,
                                Entry.DOCUMENT,
                                "d-1",
                                RealPlan.TODAY,
                                "Приложен не тот файл",
                                true),
                        new EntryAdded("roster", RealPlan.AGAIN),
                        new SettingsChanged("settings", Part.RULES, CASTING))
                .map(
                        event ->
                                new PlanPublications()
                                        .of(RealPlan.recorded(event, "any", "subject", 0))
                                        .orElseThrow());
    }

    static Optional<Publication> told(ActivityEvent event) {
        return new PlanPublications().of(RealPlan.recorded(event, "any", "subject", 0));
    }

    static List<String> faults(String name, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(name + ".schema.json"), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static String read(String file) throws IOException {
        return Files.readString(CONTRACT.resolve(file));
    }

    private static Set<String> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(suffix))
                    .map(file -> file.substring(0, file.length() - suffix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
