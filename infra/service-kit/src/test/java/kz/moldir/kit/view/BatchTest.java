package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.moldir.kit.TestDatabase;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Folds that are written together, on the real document server. */
class BatchTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Batch batch = new Batch();
    private View<Heard> view;
    private View<Heard> ofAnotherProcess;

    public record Heard(@BsonId String id, String words) {

        static Heard after(@Nullable Heard before, String id, String word) {
            return new Heard(id, before == null ? word : before.words + word);
        }
    }

    @BeforeEach
    void open() {
        view = View.of(database.get(), "heard", 1, Heard.class);
        ofAnotherProcess = View.of(database.get(), "heard", 1, Heard.class);
    }

    private static void fold(View<Heard> into, String id, long sequence, String word) {
        into.fold(id, "own/" + id, sequence, before -> Heard.after(before, id, word));
    }

    private String words(String id) {
        return ofAnotherProcess.get(id).map(Heard::words).orElse("nothing");
    }

    @Test
    void showsWhatItFoldedToNobodyElseBeforeItIsWritten() {
        fold(view, "a", 0, "x");
        batch.within(
                () -> {
                    fold(view, "a", 1, "y");
                    fold(view, "a", 1, "y");
                    fold(view, "b", 0, "z");
                    assertThat(view.get("a").orElseThrow().words()).isEqualTo("xy");
                    assertThat(view.get("b")).isPresent();
                });
        assertThat(words("a")).isEqualTo("x");
        assertThat(words("b")).isEqualTo("nothing");

        batch.flush();

        assertThat(words("a")).isEqualTo("xy");
        assertThat(words("b")).isEqualTo("z");
    }

    @Test
    void foldsAnewOnWhatAnotherWroteMeanwhile() {
        fold(view, "a", 0, "x");
        batch.within(
                () -> {
                    view.fold("a", "other/b", 7, before -> Heard.after(before, "a", "2"));
                    fold(view, "new", 0, "n");
                });
        fold(ofAnotherProcess, "a", 1, "1");
        ofAnotherProcess.fold("new", "other/b", 7, before -> Heard.after(before, "new", "o"));

        batch.flush();

        assertThat(words("a")).isEqualTo("x12");
        assertThat(words("new")).isEqualTo("on");
    }

    @Test
    void foldsLongDocumentsAnewAsWell() {
        String word = "ұзақ".repeat(2_000); // Kept in the bytes that were written.
        fold(view, "a", 0, word);
        fold(ofAnotherProcess, "a", 1, "1");
        fold(view, "a", 2, "2");
        batch.within(() -> fold(view, "a", 3, "3"));
        fold(ofAnotherProcess, "a", 4, "4");
        batch.within(() -> view.fold("a", "other/b", 7, before -> Heard.after(before, "a", "b")));

        batch.flush();

        assertThat(words("a")).as("3 comes after 4").isEqualTo(word + "124b");
    }

    @Test
    void asksTheStoredDocumentBeforeItTakesAnEventForIdle() {
        fold(view, "a", 0, "x");
        fold(ofAnotherProcess, "a", 1, "!");
        batch.within(
                () ->
                        view.fold(
                                "a",
                                "other/b",
                                7,
                                before ->
                                        before == null || !before.words().endsWith("!")
                                                ? null
                                                : Heard.after(before, "a", "?")));
        batch.flush();

        assertThat(words("a")).isEqualTo("x!?");
    }

    @Test
    void canBeWrittenAgainAfterAFailure() {
        View<Heard> second = View.of(database.get(), "second", 1, Heard.class);
        batch.within(
                () -> {
                    fold(view, "a", 0, "x");
                    second.put("big", new Heard("big", "x".repeat(17 * 1024 * 1024)));
                });
        assertThatThrownBy(batch::flush).isInstanceOf(RuntimeException.class);
        batch.within(() -> second.put("big", new Heard("big", "small")));

        batch.flush();

        assertThat(words("a")).isEqualTo("x");
        assertThat(second.get("big").orElseThrow().words()).isEqualTo("small");
    }

    @Test
    void tellsWhenItCanBeReadAndOnce() {
        List<String> told = new ArrayList<>();
        Runnable tell = () -> told.add(words("a"));
        batch.within(
                () -> {
                    fold(view, "a", 0, "x");
                    Batch.afterwards(tell);
                    fold(view, "a", 1, "y");
                    Batch.afterwards(tell);
                });
        assertThat(told).isEmpty();
        batch.flush();
        Batch.afterwards(tell);

        assertThat(told).containsExactly("xy", "xy");
    }

    @Test
    void takesSubjectsThatGoSideBySide() {
        try (ExecutorService subjects = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int subject = 0; subject < 20; subject++) {
                String id = "s" + subject;
                subjects.execute(
                        () -> {
                            for (int sequence = 0; sequence < 10; sequence++) {
                                long number = sequence;
                                batch.within(() -> fold(view, id, number, "" + number));
                            }
                        });
            }
        }
        batch.flush();

        for (int subject = 0; subject < 20; subject++) {
            assertThat(words("s" + subject)).isEqualTo("0123456789");
        }
        assertThat(
                        database.get()
                                .getCollection("view-heard-v1")
                                .countDocuments(new Document("words", "0123456789")))
                .isEqualTo(20);
    }
}
