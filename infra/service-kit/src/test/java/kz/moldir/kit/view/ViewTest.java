package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.kit.TestDatabase;
import kz.moldir.testkit.TestServers;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Views on the real document server. */
class ViewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-13");
    private static final Instant AT = Instant.parse("2026-04-13T04:00:00.123Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private static final MongoNamespace FILLING = new MongoNamespace("db.filling");
    private static final Form<Said> SAID = new Form<>(Said.class);

    public record Said(String word) {}

    private View<Counted> view;

    /** Says when it is put into the form in which it is stored. */
    public record Watched(@BsonId String id, String heard) {

        static final AtomicReference<Runnable> ENCODED = new AtomicReference<>(() -> {});

        @Override
        public String heard() {
            ENCODED.get().run();
            return heard;
        }
    }

    public record Counted(@BsonId String id, int times, String heard, LocalDate day, Instant at) {

        static Counted after(@Nullable Counted before, String id, String word) {
            return before == null
                    ? new Counted(id, 1, word, DAY, AT)
                    : new Counted(id, before.times + 1, before.heard + word, DAY, AT);
        }
    }

    @BeforeEach
    void open() {
        view = opened();
    }

    private View<Counted> opened() {
        return View.of(database.get(), "counted", 1, Counted.class);
    }

    private void fold(View<Counted> into, String source, long sequence, String word) {
        into.fold("a", source, sequence, before -> Counted.after(before, "a", word));
    }

    private Document raw() {
        return database.get()
                .getCollection("view-counted-v1")
                .find(new Document("_id", "a"))
                .first();
    }

    @Nested
    class Alone {

        @BeforeEach
        void begin() {
            view.alone();
        }

        @Test
        void isReadAsItWasWrittenLast() {
            assertThat(view.get("a")).isEmpty();
            fold(view, "own/a", 0, "x");
            fold(view, "own/b", 0, "y");
            assertThat(view.get("a")).isEqualTo(opened().get("a"));
            view.put("a", new Counted("a", 7, "whole", DAY, AT));
            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("whole");
        }

        @Test
        void needsNoAnswerOfTheServer() {
            fold(view, "own/a", 0, "x");
            database.get().getCollection("view-counted-v1").deleteOne(new Document("_id", "a"));
            assertThat(view.get("a")).isPresent();
            assertThat(opened().get("a")).isEmpty();
        }

        @Test
        void needsNoneForALongDocumentEither() {
            String word = "ұзақ".repeat(2_000);
            fold(view, "own/a", 0, word);
            database.get().getCollection("view-counted-v1").deleteOne(new Document("_id", "a"));
            assertThat(view.get("a")).contains(Counted.after(null, "a", word));
            Batch batch = new Batch();
            batch.within(
                    () -> {
                        fold(view, "own/a", 0, "seen before");
                        fold(view, "own/b", 0, "x");
                        assertThat(view.get("a").orElseThrow().heard()).isEqualTo(word + "x");
                    });
        }

        @Test
        void showsWhatIsBeingWrittenUnlessSomebodyElseWroteMeanwhile() {
            List<String> read = new ArrayList<>();
            AtomicReference<View<Counted>> lone = new AtomicReference<>();
            CommandListener reader =
                    new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            if (event.getCommandName().equals("update")) {
                                read.add(lone.get().get("a").orElseThrow().heard());
                            }
                        }
                    };
            try (MongoClient watched =
                    MongoClients.create(
                            MongoClientSettings.builder()
                                    .applyConnectionString(
                                            new ConnectionString(TestServers.mongoUri()))
                                    .addCommandListener(reader)
                                    .build())) {
                MongoDatabase same = watched.getDatabase(database.get().getName());
                lone.set(View.of(same, "counted", 1, Counted.class));
                lone.get().alone();
                fold(lone.get(), "own/a", 0, "x");
                fold(lone.get(), "own/a", 1, "y");
                Batch batch = new Batch();
                batch.within(() -> fold(lone.get(), "own/a", 2, "z"));
                assertThat(lone.get().get("a").orElseThrow().heard()).isEqualTo("xy");
                batch.flush();
                assertThat(read).containsExactly("xy", "xyz");
                fold(view, "own/b", 0, "v"); // Another's, which the next write meets.
                fold(lone.get(), "own/a", 3, "w");
                assertThat(lone.get().get("a").orElseThrow().heard()).isEqualTo("xyzvw");
                assertThat(read).containsExactly("xy", "xyz", "xyzw", "xyzv");
            }
        }

        @Test
        void showsItBeforeItIsPutIntoItsForm() {
            View<Watched> watched = View.of(database.get(), "watched", 1, Watched.class);
            watched.alone();
            watched.fold("a", "own/a", 0, _ -> new Watched("a", "x"));
            List<String> shown = new ArrayList<>();
            Watched.ENCODED.set(() -> shown.add(watched.get("a").orElseThrow().toString()));
            try {
                watched.fold("a", "own/a", 1, _ -> new Watched("a", "y"));
                Batch batch = new Batch();
                batch.within(() -> watched.fold("a", "own/a", 2, _ -> new Watched("a", "z")));
                batch.flush();
            } finally {
                Watched.ENCODED.set(() -> {});
            }
            assertThat(shown).containsExactly("Watched[id=a, heard=y]", "Watched[id=a, heard=z]");
        }

        @Test
        void tellsWhoWaitsForADocument() {
            List<String> told = new ArrayList<>();
            Changes.Waiting waiting =
                    view.changes().to("a", () -> told.add(view.get("a").orElseThrow().heard()));
            fold(view, "own/a", 0, "x"); // What is new is shown when it is written.
            fold(view, "own/a", 1, "y"); // Shown, then written.
            view.put("a", new Counted("a", 7, "whole", DAY, AT));
            view.put("b", new Counted("b", 7, "unasked", DAY, AT));
            assertThat(told).containsExactly("x", "xy", "xy", "whole");
            waiting.close();
            view.put("a", new Counted("a", 8, "more", DAY, AT));
            assertThat(told).hasSize(4);
        }

        @Test
        void readsOnceWhatIsNotWritten() {
            fold(opened(), "own/a", 0, "x"); // Of before the start.
            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("x");
            database.get().getCollection("view-counted-v1").deleteOne(new Document("_id", "a"));
            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("x");
            view.put("a", new Counted("a", 7, "whole", DAY, AT));
            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("whole");
        }

        @Test
        void readsAgainWhatIsWrittenWhileItIsRead() {
            Changes changes = new Changes();
            Looked<String> looked = new Looked<>(changes);
            MongoNamespace filling = new MongoNamespace("db.filling");
            assertThat(
                            looked.at(
                                    filling,
                                    "a",
                                    () -> {
                                        changes.tell("a");
                                        return Optional.of("old");
                                    }))
                    .contains("old");
            assertThat(looked.at(filling, "a", () -> Optional.of("new"))).contains("new");
            assertThat(looked.at(filling, "a", Optional::empty)).contains("new");
            MongoNamespace other = new MongoNamespace("db.other");
            assertThat(looked.at(other, "a", Optional::empty)).isEmpty();
            changes.tellAll();
            assertThat(looked.at(filling, "a", Optional::empty)).isEmpty();
        }

        @Test
        void keepsWhatSawMore() {
            Kept<Said> kept = new Kept<>(SAID);
            put(kept, 0, "a", "late", seen(2));
            put(kept, 0, "a", "early", seen(1));
            assertThat(kept.get(FILLING, "a").view().word()).isEqualTo("late");
            put(kept, 0, "a", "later", seen(2).append("other", new BsonInt64(0)));
            assertThat(kept.get(FILLING, "a").view().word()).isEqualTo("later");
        }

        @Test
        void foldsOnNothingThatALostServerTook() {
            Kept<Said> kept = new Kept<>(SAID);
            put(kept, 1, "a", "lost", seen(2));
            assertThat(kept.get(FILLING, 2, "a")).isNull();
            put(kept, 2, "a", "again", seen(1));
            assertThat(kept.get(FILLING, 2, "a").view().word()).isEqualTo("again");
            put(kept, 1, "a", "late", seen(3));
            assertThat(kept.get(FILLING, 2, "a")).isNull();
        }

        @Test
        void keepsWhatWasUsedLastUpToAWeight() {
            Kept<Said> kept = new Kept<>(SAID);
            String large = "x".repeat(100_000);
            int most = Kept.MOST_BYTES / Kept.weight(SAID.encode("d0", new Said(large), seen(0)));
            for (int i = 0; i <= most; i++) {
                assertThat(kept.drop("none")).isFalse();
                put(kept, 0, "d" + i, large, seen(i));
                assertThat(kept.get(FILLING, "d1") == null).isEqualTo(i < 1);
            }
            assertThat(kept.get(FILLING, "d0")).isNull();
            assertThat(kept.get(FILLING, "d" + most).view().word()).isEqualTo(large);
            assertThat(kept.drop("d1")).isTrue();
            put(kept, 0, "more", large, seen(0));
            assertThat(kept.get(FILLING, "d2")).isNotNull();
        }

        private void put(Kept<Said> kept, long since, String id, String word, BsonDocument seen) {
            Said said = new Said(word);
            kept.put(FILLING, since, id, new State<>(said, seen), SAID.encode(id, said, seen));
        }

        private BsonDocument seen(long sequence) {
            return new BsonDocument("own/a", new BsonInt64(sequence));
        }
    }

    @Nested
    class Folding {

        @Test
        void appliesEachEventOnceAndInOrder() {
            fold(view, "own/a", 0, "x");
            fold(view, "own/a", 1, "y");
            fold(view, "own/a", 1, "y");

            assertThat(view.get("a")).contains(new Counted("a", 2, "xy", DAY, AT));
        }

        @Test
        void ignoresAnOlderEvent() {
            fold(view, "own/a", 5, "x");
            fold(view, "own/a", 3, "y");

            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("x");
        }

        @Test
        void keepsAMarkForEachSource() {
            fold(view, "moldir.plan/p", 9, "x");
            fold(view, "moldir.monitoring/v", 0, "y");
            fold(view, "moldir.plan/p", 9, "x");
            fold(view, "moldir.monitoring/v", 1, "z");

            assertThat(view.get("a").orElseThrow().heard()).isEqualTo("xyz");
        }

        @Test
        void takesTheSubjectOfAnOwnEvent() {
            RecordedEvent event =
                    new RecordedEvent("e", "p", "t", "a", 4, 1, AT, "a", "r", "c", null);
            view.fold(event, before -> Counted.after(before, "a", "x"));
            view.fold(event, before -> Counted.after(before, "a", "x"));

            assertThat(view.get("a").orElseThrow().times()).isEqualTo(1);
            assertThat(raw().get("seen", Document.class)).containsExactly(entry("own/a", 4L));
        }

        @Test
        void writesNothingWhenThereIsNothingToShow() {
            view.fold("a", "own/a", 0, before -> null);

            assertThat(raw()).isNull();
            assertThat(view.count()).isZero();
        }

        @Test
        void losesNothingToATwinThatFoldsAtTheSameTime() throws Exception {
            int each = 60;
            try (ExecutorService twins = Executors.newFixedThreadPool(2)) {
                List<Future<Void>> done =
                        twins.invokeAll(List.of(folds("one", each), folds("two", each)));
                for (Future<Void> future : done) {
                    future.get();
                }
            }

            assertThat(view.get("a").orElseThrow().times()).isEqualTo(2 * each);
        }

        private Callable<Void> folds(String source, int times) {
            return () -> {
                View<Counted> own = opened();
                for (int i = 0; i < times; i++) {
                    fold(own, source, i, ".");
                }
                return null;
            };
        }
    }

    @Test
    void puttingTheSameDocumentTwiceKeepsOne() {
        Counted document = new Counted("a", 1, "x", DAY, AT);
        view.put("a", document);
        view.put("a", document);

        assertThat(view.count()).isEqualTo(1);
        assertThat(view.get("a")).contains(document);
    }

    @Test
    void daysAndInstantsAreStoredAsText() {
        fold(view, "own/a", 0, "x");

        assertThat(raw())
                .containsEntry("day", "2026-04-13")
                .containsEntry("at", "2026-04-13T04:00:00.123Z");
    }

    @Nested
    class TheEpoch {

        @Test
        void staysWhileTheCollectionDoes() {
            assertThat(opened().epoch()).isEqualTo(view.epoch()).startsWith("counted-v1-");
        }

        @Test
        void isAnotherAfterTheCollectionWasDropped() {
            database.get().getCollection("view-counted-v1").drop();

            assertThat(opened().epoch()).isNotEqualTo(view.epoch());
        }

        @Test
        void isNoDocumentOfTheView() {
            fold(view, "own/a", 0, "x");

            assertThat(view.get("#epoch")).isEmpty();
            assertThat(view.list(Filters.empty(), Sorts.ascending("_id"), 10))
                    .extracting(Counted::id)
                    .containsExactly("a");
            assertThat(view.count()).isEqualTo(1);
        }

        @Test
        void takesNoPlaceInAList() {
            fold(view, "own/a", 0, "x");

            assertThat(view.list(Filters.empty(), Sorts.ascending("_id"), 1)).hasSize(1);
        }
    }

    private static java.util.Map.Entry<String, Object> entry(String key, Object value) {
        return java.util.Map.entry(key, value);
    }
}
