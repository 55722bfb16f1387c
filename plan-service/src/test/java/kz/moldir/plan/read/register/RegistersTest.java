package kz.moldir.plan.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.register.RegisterEntries.Page;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RegistersTest {

    private static final int MANY = 2001;

    @Test
    void nothingFallsOutHoweverManyCameAfterIt() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(RegistersTest.class));
            Registers registers = new Registers(database);
            on(registers, ShownAppeal.OPENED, 0);
            EntryOpened draft = new EntryOpened("d", "b", Register.DRAFT, RealPlan.DRAFT);
            on(registers, draft, 0);
            Step done = new Step(StepKind.CONCLUDED, LocalDate.of(2026, 4, 2), null);
            on(registers, new StepTaken("d", done), 1);
            copy(database.getCollection(registers.view().filling()));
            RegisterEntries entries =
                    new RegisterEntries(
                            registers,
                            new Activities(database),
                            TestCouncil.ALMATY,
                            TestCouncil.CLOCK);

            assertThat(entries.late()).extracting(ShownEntry::id).containsExactly("e");
            assertThat(entries.page(asked("", "OVERDUE", ""), 200, null).items())
                    .isEqualTo(entries.late());
            List<String> all = all(entries, asked("", "", ""));
            assertThat(all).hasSize(MANY + 1).doesNotHaveDuplicates().startsWith("e");
            assertThat(all(entries, asked("DRAFT", "DONE", "2026"))).hasSize(MANY);
            assertThat(all(entries, asked("", "", "2025"))).isEmpty();
            assertThat(all(entries, asked("APPEAL", "", "2026"))).containsExactly("e");
            assertThat(all(entries, RegisterQuery.ofActivity("a"))).containsExactly("e");
        }
    }

    @Test
    void whatBecomesOfTheLastOneOfAPageMovesNoOtherPastItsEnd() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(RegistersTest.class));
            Registers registers = new Registers(database);
            RegisterEntries entries =
                    new RegisterEntries(
                            registers,
                            new Activities(database),
                            TestCouncil.ALMATY,
                            TestCouncil.CLOCK);
            for (String id : List.of("e1", "e2", "e3", "e4")) {
                registers.on(
                        RealPlan.recorded(
                                new EntryOpened(id, "a", Register.DRAFT, RealPlan.DRAFT),
                                "register",
                                id,
                                0));
            }

            Page first = entries.page(asked("", "", ""), 2, null);
            assertThat(first.items()).extracting(ShownEntry::id).containsExactly("e1", "e2");
            Step done = new Step(StepKind.CONCLUDED, LocalDate.of(2026, 4, 2), null);
            registers.on(RealPlan.recorded(new StepTaken("e2", done), "register", "e2", 1));
            Page second = entries.page(asked("", "", ""), 1, first.next());
            assertThat(second.items()).extracting(ShownEntry::id).containsExactly("e3");
            registers.on(
                    RealPlan.recorded(new EntryWithdrawn("e3", "ошибка"), "register", "e3", 1));
            assertThat(entries.page(asked("", "", ""), 5, second.next()).items())
                    .extracting(ShownEntry::id)
                    .containsExactly("e4", "e2");
            assertThat(entries.page(asked("", "", ""), 5, "0~no day~e1").items()).hasSize(3);
            registers.on(
                    RealPlan.recorded(new EntryRestored("e3", "по ошибке"), "register", "e3", 2));
            assertThat(entries.page(asked("", "OPEN", ""), 5, null).items())
                    .extracting(ShownEntry::id)
                    .contains("e3");
        }
    }

    private static RegisterQuery asked(String register, String state, String year) {
        return RegisterQuery.of(register, state, year);
    }

    private static List<String> all(RegisterEntries entries, RegisterQuery query) {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            Page page = entries.page(query, 500, next);
            page.items().forEach(entry -> all.add(entry.id()));
            next = page.next();
        } while (next != null);
        return all;
    }

    private static void on(Registers registers, Object event, long sequence) {
        String id = event instanceof EntryOpened opened ? opened.entryId() : "d";
        registers.on(RealPlan.recorded(event, "register", id, sequence));
    }

    private static void copy(MongoCollection<Document> entries) {
        Document one = entries.find(new Document("_id", "d")).first();
        entries.insertMany(
                IntStream.range(0, MANY - 1)
                        .mapToObj(number -> new Document(one).append("_id", "d" + number))
                        .toList());
    }
}
