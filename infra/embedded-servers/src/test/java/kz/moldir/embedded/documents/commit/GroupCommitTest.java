package kz.moldir.embedded.documents.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.moldir.embedded.documents.disk.DocumentFile;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    @TempDir Path folder;
    private DocumentFile file;
    private GroupCommit commits;
    private MVMap<String, String> map;

    @BeforeEach
    void open() {
        file = DocumentFile.open(folder);
        commits = new GroupCommit(file);
        map = file.store().openMap("m");
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aReaderWaitsForTheWriteThatItSaw() throws Exception {
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> writer =
                CompletableFuture.supplyAsync(
                        () ->
                                commits.answer(
                                        Need.WRITES,
                                        () -> {
                                            map.put("key", "value");
                                            stored.countDown();
                                            return await(release);
                                        }));
        stored.await();
        CompletableFuture<String> reader =
                CompletableFuture.supplyAsync(
                        () -> commits.answer(Need.READS, () -> map.get("key")));
        assertThatThrownBy(() -> reader.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        release.countDown();
        assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo("value");
        assertThat(writer.get(60, TimeUnit.SECONDS)).isEqualTo("released");
        assertThat(file.store().hasUnsavedChanges()).isFalse();
    }

    @Test
    void aReaderOfAnotherCollectionDoesNotWait() throws Exception {
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> writer =
                CompletableFuture.supplyAsync(
                        () ->
                                commits.answer(
                                        Need.WRITES,
                                        "plan.commits",
                                        () -> {
                                            map.put("key", "value");
                                            stored.countDown();
                                            return await(release);
                                        }));
        stored.await();
        assertThat(commits.answer(Need.READS, "plan.views", () -> "read")).isEqualTo("read");
        for (String all : new String[] {"plan.commits", null}) {
            CompletableFuture<String> reader =
                    CompletableFuture.supplyAsync(
                            () -> commits.answer(Need.READS, all, () -> map.get("key")));
            assertThatThrownBy(() -> reader.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
        }
        release.countDown();
        assertThat(writer.get(60, TimeUnit.SECONDS)).isEqualTo("released");
        assertThat(commits.answer(Need.READS, "plan.commits", () -> map.get("key")))
                .isEqualTo("value");
    }

    @Test
    void aWriteWithoutJournalIsAnsweredBeforeItIsOnDisk() {
        commits.answer(Need.WRITES_UNJOURNALLED, () -> map.put("key", "value"));
        assertThat(file.store().hasUnsavedChanges()).isTrue();
        commits.flush();
        assertThat(file.store().hasUnsavedChanges()).isFalse();
    }

    @Test
    void nothingIsAnsweredAfterAFailedCommit() {
        file.store().closeImmediately();
        assertThatThrownBy(() -> commits.answer(Need.WRITES, () -> "written"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> commits.answer(Need.READS, () -> "read"))
                .hasMessageContaining("must be restarted");
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "released";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
