package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.view.Batch;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.office.word.DocxOfPlan;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.versions.ListedVersion;
import kz.moldir.plan.read.versions.VersionList;
import kz.moldir.plan.read.versions.VersionView;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.language.Language;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A version is printed under the name that the council had when it was decided. */
class NamesOfVersionsTest {

    private static final LocalizedText OLD =
            new LocalizedText("Общественный совет города", "Қаланың қоғамдық кеңесі", null);
    private static final LocalizedText NEW =
            new LocalizedText("Общественный совет столицы", "Астананың қоғамдық кеңесі", null);

    private final Council council = council();

    @Test
    void aRenamedCouncilHasItsOldDecisionsUnderItsOldName() throws IOException {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            VersionList list =
                    new VersionList(client.getDatabase(TestServers.freshDatabase(getClass())));
            project(list, approved(council.name()), 0);
            List<ListedVersion> alone = list.of(RealPlan.PLAN);
            String before = tag(Edition.of(version(1), alone, null), Language.RU);

            rename(NEW);

            Edition first = Edition.of(version(1), alone, null);
            assertThat(docx(first, Language.RU)).contains("Общественного совета города");
            assertThat(docx(first, Language.KK)).contains("Қаланың қоғамдық кеңесінің");
            assertThat(tag(first, Language.RU)).isEqualTo(before);
            assertThat(docx(Edition.of(plan(RealPlan.DECISION, 1), alone, null), Language.RU))
                    .as("the plan in force is its last version")
                    .contains("Общественного совета города");
            assertThat(
                            docx(
                                    Edition.proposed(
                                            plan(RealPlan.DECISION, 1),
                                            List.of(RealPlan.laterFireStation()),
                                            alone,
                                            null),
                                    Language.RU))
                    .as("an amendment in the making")
                    .contains("Общественного совета столицы");
            assertThat(docx(Edition.of(plan(null, 0), List.of(), null), Language.RU))
                    .as("a draft")
                    .contains("Общественного совета столицы");

            project(list, amended(council.name()), 1);
            List<ListedVersion> both = list.of(RealPlan.PLAN);
            assertThat(docx(Edition.of(version(2), both, null), Language.RU))
                    .contains("Общественного совета столицы");
            assertThat(docx(Edition.of(version(1), both, null), Language.RU))
                    .contains("Общественного совета города");

            project(list, RealPlan.amendmentCorrected(), 2);
            rename(OLD);
            assertThat(docx(Edition.of(version(2), list.of(RealPlan.PLAN), null), Language.RU))
                    .as("its decision was put right")
                    .contains("Общественного совета столицы");
        }
    }

    /** Of before names were kept: what is fetched again is not taken for what was fetched. */
    @Test
    void aVersionWithoutANameIsPrintedUnderTheOneOfNowAndSaysSoInItsTag() throws IOException {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            VersionList list =
                    new VersionList(client.getDatabase(TestServers.freshDatabase(getClass())));
            project(list, approved(null), 0);
            Edition first = Edition.of(version(1), list.of(RealPlan.PLAN), null);
            String before = tag(first, Language.RU);

            rename(NEW);

            assertThat(docx(first, Language.RU)).contains("Общественного совета столицы");
            assertThat(tag(first, Language.RU)).isNotEqualTo(before);
        }
    }

    /** Names of committees are translated as the roster says now. */
    @Test
    void theTagOfAKazakhDocumentFollowsTheNamesOfCommittees() {
        Edition draft = Edition.of(plan(null, 0), List.of(), null);
        OfficialPlans other =
                new OfficialPlans(
                        TestCouncil.messages(), council, null, Map.of("спорт", "«Спорт» комитеті"));

        assertThat(other.names(draft, Language.KK)).isNotEqualTo(plans().names(draft, Language.KK));
        assertThat(other.names(draft, Language.RU)).isEqualTo(plans().names(draft, Language.RU));
    }

    private static Council council() {
        Council almaty = TestCouncil.ALMATY;
        return new Council(
                almaty.id(),
                OLD,
                almaty.zone(),
                almaty.commissions(),
                almaty.districts(),
                almaty.weekend(),
                almaty.calendar(),
                almaty.terms(),
                null);
    }

    private void rename(LocalizedText name) {
        council.follow(council.settings().named(name, council.zone(), null));
    }

    private static PlanApproved approved(@Nullable LocalizedText name) {
        return new PlanApproved(
                RealPlan.PLAN, 2026, 1, RealPlan.DECISION, List.of(RealPlan.fireStation()), name);
    }

    private static PlanAmended amended(LocalizedText name) {
        PlanAmended made = RealPlan.amended();
        return new PlanAmended(
                made.planId(),
                made.year(),
                made.half(),
                made.version(),
                made.reason(),
                made.decision(),
                made.rows(),
                made.changes(),
                null,
                name);
    }

    private static void project(VersionList list, PlanEvent event, long sequence) {
        Batch batch = new Batch();
        batch.within(() -> list.on(RealPlan.recorded(event, "any", RealPlan.PLAN, sequence)));
        batch.flush();
    }

    private static VersionView version(int number) {
        return new VersionView(
                "v" + number,
                RealPlan.PLAN,
                2026,
                1,
                number,
                RealPlan.DECISION,
                null,
                List.of(RealPlan.fireStation()),
                List.of(),
                Instant.parse("2026-04-13T04:00:00Z"),
                null);
    }

    private static PlanView plan(@Nullable Decision decision, int version) {
        return new PlanView(
                RealPlan.PLAN,
                2026,
                1,
                RealPlan.FILE,
                List.of(RealPlan.fireStation()),
                List.of(),
                decision,
                version,
                null,
                Instant.parse("2026-04-13T04:00:00Z"),
                1,
                List.of(),
                null,
                false,
                null,
                0);
    }

    private OfficialPlans plans() {
        return new OfficialPlans(TestCouncil.messages(), council, null, Map.of());
    }

    private String tag(Edition edition, Language language) {
        return edition.tag() + plans().names(edition, language);
    }

    private String docx(Edition edition, Language language) throws IOException {
        byte[] file = DocxOfPlan.of(plans().of(edition, language));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
