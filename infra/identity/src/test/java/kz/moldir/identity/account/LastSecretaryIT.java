package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several providers over one store, which know nothing of each other. */
class LastSecretaryIT {

    private static final int ROUNDS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final List<String> ALL = List.of("first", "second", "third");

    /** Each way of losing the care for people. */
    private static final List<UnaryOperator<Account>> WAYS =
            List.of(
                    account -> account.with(true),
                    account -> account.with(List.of("press"), null, null, null),
                    account -> account.with(account.roles(), null, null, TODAY),
                    account -> account.with(account.roles(), null, TODAY.plusDays(1), null));

    private final String database = TestServers.freshDatabase(LastSecretaryIT.class);
    private final List<MongoClient> clients = new ArrayList<>();
    private final List<Accounts> processes = ALL.stream().map(each -> process()).toList();

    @AfterEach
    void close() {
        clients.forEach(MongoClient::close);
    }

    private Accounts process() {
        MongoClient client = MongoClients.create(TestServers.mongoUri());
        clients.add(client);
        return new Accounts(client.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY));
    }

    /** Each takes it from the next one, which takes it from the one after: the last one stays. */
    @Test
    void staysWhicheverProcessesChangeAccountsAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(ALL.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                processes.getFirst().replaceAll(ALL.stream().map(id -> secretary(id)).toList());
                CyclicBarrier together = new CyclicBarrier(ALL.size());
                UnaryOperator<Account> way = WAYS.get(round % WAYS.size());
                List<Callable<Optional<String>>> changes = new ArrayList<>();
                for (int each = 0; each < ALL.size(); each++) {
                    LastSecretary process = new LastSecretary(processes.get(each), () -> TODAY);
                    String id = ALL.get(each);
                    changes.add(
                            () -> {
                                together.await();
                                return process.change(id, way, (seen, changed) -> Optional.empty());
                            });
                }
                List<Optional<String>> answers = new ArrayList<>();
                for (Future<Optional<String>> each : threads.invokeAll(changes)) {
                    answers.add(each.get());
                }
                assertThat(caring(way)).as("round %d: %s", round, answers).hasSize(1);
                assertThat(answers)
                        .containsExactlyInAnyOrder(
                                Optional.empty(), Optional.empty(), Optional.of("last"));
            }
        }
    }

    /** What was decided on what was seen is not done to what is there by now. */
    @Test
    void isAskedAgainWhereAnAccountBecameAnother() {
        processes.getFirst().replaceAll(List.of(secretary("first"), secretary("second")));
        Accounts other = processes.getLast();
        List<Long> versions = new ArrayList<>();
        Optional<String> answer =
                new LastSecretary(processes.getFirst(), () -> TODAY)
                        .change(
                                "first",
                                account -> account.with(List.of("chair"), null, null, null),
                                (seen, changed) -> {
                                    versions.add(seen.version());
                                    if (versions.size() == 1) {
                                        other.change(seen, seen.with(true));
                                    }
                                    return seen.disabled()
                                            ? Optional.of("disabled")
                                            : Optional.empty();
                                });
        assertThat(answer).contains("disabled");
        assertThat(versions).containsExactly(0L, 1L);
        assertThat(other.byId("first").orElseThrow().roles()).containsExactly("secretariat");
    }

    /** Who is leant on may still save what was typed before that. */
    @Test
    void isLeantOnWithoutAnotherVersion() {
        Accounts store = processes.getFirst();
        store.replaceAll(List.of(secretary("first"), secretary("second")));
        assertThat(
                        new LastSecretary(store, () -> TODAY)
                                .change(
                                        "first",
                                        account -> account.with(true),
                                        (seen, changed) -> Optional.empty()))
                .isEmpty();
        Account second = store.byId("second").orElseThrow();
        assertThat(second.version()).isZero();
        assertThat(second.held()).isEqualTo(1);
        assertThat(store.change(second, second.with(List.of("chair"), null, null, null))).isTrue();
    }

    /** Whoever was invited may never come; who came by a code from a mail has come. */
    @Test
    void isAlsoWhoComesByCodesAlone() {
        Accounts store = processes.getFirst();
        store.replaceAll(List.of(secretary("first"), secretary("second", null)));
        LastSecretary last = new LastSecretary(store, () -> TODAY);
        UnaryOperator<Account> way = account -> account.with(true);
        assertThat(last.change("first", way, (seen, changed) -> Optional.empty())).contains("last");
        store.came("second");
        assertThat(last.change("first", way, (seen, changed) -> Optional.empty())).isEmpty();
        assertThat(last.change("second", way, (seen, changed) -> Optional.empty()))
                .contains("last");
    }

    private Stream<Account> caring(UnaryOperator<Account> way) {
        return processes.getFirst().all().stream()
                .filter(account -> !way.apply(account).equals(account));
    }

    private static Account secretary(String id) {
        return secretary(id, "hash");
    }

    private static Account secretary(String id, @Nullable String password) {
        return new Account(
                id,
                id,
                id,
                id + "@example.org",
                List.of("secretariat"),
                null,
                password,
                false,
                null,
                null,
                "ru",
                0);
    }
}
