package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.ProposalEvent.ProposalDeclined;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.ProposalReopened;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.history.PlanHistory.Page;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HistoryLinesTest {

    private static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.zhetysu());
    private static final String ID = PLANNED.activityId();

    private final List<RecordedEvent> stored = new ArrayList<>();
    private final Log log = new Log();
    private MongoClient client;
    private String name;
    private MongoDatabase database;
    private HistoryLines lines;
    private PlanHistory history;

    /** What is stored, and how often somebody read it. */
    private final class Log implements EventLog {

        private int read;

        @Override
        public List<RecordedEvent> of(String subject) {
            read++;
            return stored.stream().filter(event -> event.subject().equals(subject)).toList();
        }

        @Override
        public Map<String, List<RecordedEvent>> of(Set<String> subjects) {
            return subjects.stream().collect(Collectors.toMap(id -> id, this::of));
        }
    }

    @BeforeEach
    void open() {
        client = MongoClients.create(TestServers.mongoUri());
        name = TestServers.freshDatabase(HistoryLinesTest.class);
        database = client.getDatabase(name);
        again();
    }

    /** As another process begins, that remembers nothing. */
    private void again() {
        History activities = new History(database);
        lines =
                new HistoryLines(
                        activities,
                        log,
                        database,
                        (year, half) -> RealPlan.PLAN,
                        TestCouncil.ALMATY.file());
        history = new PlanHistory(activities, lines, new Activities(database), TestCouncil.ALMATY);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void comeInPagesOfAnIndexWhateverIsRecordedMeanwhile() {
        story();

        List<String> read = new ArrayList<>();
        Page page = ofPlan(query(null, null), 2, null);
        while (true) {
            page.lines().forEach(line -> read.add(line.entry().type()));
            happened(PLANNED.planId(), new RowRemoved(RealPlan.PLAN, RealPlan.BUILDINGS), "12:00");
            if (page.next() == null) {
                break;
            }
            page = ofPlan(query(null, null), 2, page.next());
        }

        assertThat(read)
                .as("the cancellation was recorded when the clock had gone back")
                .containsExactly(
                        "register.entry-withdrawn",
                        "register.entry-opened",
                        "activity.cancelled",
                        "activity.planned",
                        "plan.approved",
                        "plan.row-changed",
                        "plan.imported");
        assertThat(TestServers.unindexedQueries(name)).isEmpty();
    }

    @Test
    void saysNothingOfAMarkThatStaysAsItWas() {
        happened(ID, PLANNED, "09:00");
        happened(ID, marked("Дети"), "09:10");
        happened(ID, marked(null), "09:20");

        assertThat(types(query(null, null)))
                .containsExactly("activity.disclosure-changed", "activity.planned");
    }

    private static DisclosureChanged marked(String reason) {
        return new DisclosureChanged(ID, Disclosure.RESTRICTED, reason, null, null, null);
    }

    @Test
    void areFoundByWhoByFieldAndByDay() {
        story();

        assertThat(types(query("chair", null))).containsExactly("plan.approved");
        assertThat(types(query("chair-account", null))).containsExactly("plan.approved");
        assertThat(types(query(null, "reason")))
                .containsExactly("register.entry-withdrawn", "activity.cancelled");
        assertThat(types(query("chair", "reason"))).isEmpty();
        assertThat(types(HistoryQuery.of(null, null, "2026-04-13", "2026-04-13"))).hasSize(7);
        assertThat(types(HistoryQuery.of(null, null, "2026-04-14", null))).isEmpty();
        assertThat(types(HistoryQuery.of(null, null, null, "2026-04-12"))).isEmpty();
        assertThat(history.ofActivity(ID, query(null, null), 100, null, caller()).lines())
                .extracting(Line::number)
                .hasSize(4)
                .containsOnly(PLANNED.row().number());
        assertThat(lines.choices(RealPlan.PLAN).roles()).containsExactly("chair", "secretariat");
        assertThat(lines.choices(RealPlan.PLAN).accounts())
                .containsExactly("chair-account", "secretariat-account");
        assertThat(lines.choices(RealPlan.PLAN).fields()).contains("title", "reason", "received");
        assertThat(TestServers.unindexedQueries(name)).isEmpty();
    }

    /** The plan's own events are read once, not each time. */
    @Test
    void sayWhatARowSaidBeforeAlsoAfterARestart() {
        happened(RealPlan.PLAN, RealPlan.imported(), "09:00");
        changed("Отчет ТОО", "09:10");
        assertThat(log.read).isZero();
        again();
        changed("Отчет ТОО «Тұрғын уй»", "09:20");
        changed("Отчет", "09:30");

        assertThat(log.read).isOne();
        assertThat(ofPlan(query(null, "title"), 2, null).lines())
                .extracting(line -> line.entry().changes().getLast())
                .containsExactly(
                        new Change("title", "Отчет ТОО «Тұрғын уй»", "Отчет"),
                        new Change("title", "Отчет ТОО", "Отчет ТОО «Тұрғын уй»"));
    }

    @Test
    void comeOnceHoweverOftenTheirEventsCome() {
        story();
        again();
        List.copyOf(stored).forEach(lines::on);
        stored.reversed().stream().limit(3).forEach(lines::on);

        assertThat(types(query(null, null))).hasSize(7);
        assertThat(lines.choices(RealPlan.PLAN).accounts()).hasSize(2);
    }

    @Test
    void tellWhoDecidedAProposal() {
        Wording wording = new Wording("Приём граждан", "Август", "1 комиссия", "");
        ProposalMade made =
                new ProposalMade("p", 2026, 1, wording, "Нуртаев Т.Т.", "2", RealPlan.TODAY);
        happened("p", made, "09:00", "member");
        happened("p", new ProposalDeclined("p", "Уже в плане", RealPlan.TODAY), "09:10");
        happened("p", new ProposalReopened("p", "По ошибке", RealPlan.TODAY), "09:20", "chair");

        List<Line> told = ofPlan(query(null, null), 10, null).lines();
        assertThat(told)
                .extracting(line -> line.entry().type(), line -> line.entry().by())
                .containsExactly(
                        tuple("proposal.reopened", "chair"),
                        tuple("proposal.declined", "secretariat"),
                        tuple("proposal.made", "member"));
        assertThat(told.get(1).entry().changes())
                .containsExactly(
                        Change.set("proposal", "Приём граждан"),
                        Change.set("reason", "Уже в плане"));
    }

    /** They are read by an index, too, and their own events once. */
    @Test
    void areThoseOfTheRosterAndOfTheSettings() {
        RosterEntry member = RealPlan.MEMBER;
        CouncilSettings file = TestCouncil.ALMATY.file();
        happened("roster", new EntryAdded("roster", member), "09:00");
        happened("roster", new EntryAdded("roster", RealPlan.HOUSING_AGENCY), "09:10");
        again();
        happened("roster", new EntryRemoved("roster", member.id(), "Дважды"), "09:20");
        LocalizedText council = LocalizedText.russian("Совет города");
        happened(
                "settings",
                new SettingsChanged(
                        "settings", Part.NAMES, file.named(council, file.zone(), List.of("kk"))),
                "09:30");

        assertThat(log.read).isOne();
        Page newest = history.ofPlan("roster", query(null, null), 2, null, caller());
        assertThat(newest.lines())
                .extracting(line -> line.entry().type())
                .containsExactly("roster.entry-removed", "roster.entry-added");
        assertThat(history.ofPlan("roster", query(null, null), 2, newest.next(), caller()).lines())
                .hasSize(1);
        assertThat(
                        history.ofEntry("roster", member.id(), query(null, null), 9, null, caller())
                                .lines())
                .extracting(line -> line.entry().type())
                .containsExactly("roster.entry-removed", "roster.entry-added");
        assertThat(newest.lines().getFirst().entry().changes())
                .contains(new Change("rosterEntry", null, member.mainName()));
        assertThat(history.ofPlan("settings", query(null, "nameRu"), 9, null, caller()).lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.entry().changes())
                                        .contains(
                                                new Change(
                                                        "nameRu",
                                                        file.name().ru(),
                                                        "Совет города")));
        assertThat(history.choices("settings", caller()).fields()).contains("nameRu");
        assertThat(TestServers.unindexedQueries(name)).isEmpty();
    }

    private void story() {
        happened(RealPlan.PLAN, RealPlan.imported(), "09:00");
        changed("Отчет ТОО «Тұрғын уй»", "09:10");
        happened(RealPlan.PLAN, RealPlan.approved(), "09:20", "chair");
        happened(ID, PLANNED, "10:00");
        happened(ID, new ActivityCancelled(ID, RealPlan.TODAY, "Объект сдан"), "08:00");
        happened("e", new EntryOpened("e", ID, Register.DRAFT, RealPlan.DRAFT), "10:30");
        happened("e", new EntryWithdrawn("e", "Ошибка"), "10:40");
    }

    private void changed(String title, String at) {
        happened(
                RealPlan.PLAN,
                new RowChanged(
                        RealPlan.PLAN,
                        RealPlan.housing().titled(LocalizedText.russian(title)),
                        List.of()),
                at);
    }

    private void happened(String subject, Object payload, String at) {
        happened(subject, payload, at, "secretariat");
    }

    private void happened(String subject, Object payload, String at, String role) {
        RecordedEvent event =
                new RecordedEvent(
                        "e" + stored.size(),
                        payload,
                        PlanEventTypes.all().typeOf(payload.getClass()).name(),
                        subject,
                        stored.stream().filter(each -> each.subject().equals(subject)).count(),
                        stored.size(),
                        Instant.parse("2026-04-13T" + at + ":00Z"),
                        role + "-account",
                        role,
                        "request",
                        null);
        stored.add(event);
        lines.on(event);
    }

    private Page ofPlan(HistoryQuery query, int size, String next) {
        return history.ofPlan(RealPlan.PLAN, query, size, next, caller());
    }

    private List<String> types(HistoryQuery query) {
        return ofPlan(query, 100, null).lines().stream().map(line -> line.entry().type()).toList();
    }

    private static HistoryQuery query(String actor, String field) {
        return HistoryQuery.of(actor, field, null, null);
    }

    private static Caller caller() {
        return new Caller(
                "x",
                "secretariat",
                "GET /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
