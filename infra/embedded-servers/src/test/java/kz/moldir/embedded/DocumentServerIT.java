package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.moldir.embedded.documents.disk.DocumentsDamaged;
import kz.moldir.embedded.documents.disk.DocumentsInUse;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServerIT {
    @TempDir Path folder;

    private void write(int from, int count) {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
            for (int id = from; id < from + count; id++) {
                collection.insertOne(new Document("_id", id).append("text", "t".repeat(200)));
            }
        }
    }

    private long count() {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            return client.getDatabase("d").getCollection("c").countDocuments(Filters.gte("_id", 0));
        }
    }

    @Nested
    class Restarting {
        @Test
        void keepsDocuments() {
            write(0, 10);
            write(10, 10);
            assertThat(count()).isEqualTo(20);
        }

        @Test
        void keepsWritesThatDidNotWaitForTheDisk() {
            try (DocumentServer server = DocumentServer.start(folder, 0);
                    MongoClient client = MongoClients.create(server.uri())) {
                client.getDatabase("d")
                        .getCollection("c")
                        .withWriteConcern(WriteConcern.W1.withJournal(false))
                        .insertOne(new Document("_id", 1));
            }
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void givesBackSpace() throws IOException {
            write(0, 500);
            assertThat(Files.size(folder.resolve("documents.mv"))).isLessThan(500 * 2_048L);
        }
    }

    @Nested
    class Ports {
        @Test
        void inUseAreNamed() throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(() -> DocumentServer.start(folder, other.getLocalPort()))
                        .isInstanceOfSatisfying(
                                PortTaken.class,
                                taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
            }
        }
    }

    @Nested
    class FilesOfDocuments {
        @Test
        void inUseAreRefused() {
            try (DocumentServer server = DocumentServer.start(folder, 0)) {
                assertThat(server.uri()).startsWith("mongodb://127.0.0.1:");
                assertThatThrownBy(() -> DocumentServer.start(folder, 0))
                        .isInstanceOf(DocumentsInUse.class);
            }
        }

        @Test
        void thatAreEmptyAreDamaged() throws IOException {
            write(0, 10);
            damage(0, 0);
            refusedAndUnchanged();
        }

        @Test
        void thatLostTheirEndAreDamaged() throws IOException {
            write(0, 300);
            damage(0, Files.size(folder.resolve("documents.mv")) - 8_192);
            refusedAndUnchanged();
        }

        @Test
        void thatLostTheirBeginningAreDamaged() throws IOException {
            write(0, 10);
            damage(8_192, Long.MAX_VALUE);
            refusedAndUnchanged();
        }

        @Test
        void thatAreMissingAreMissed() throws IOException {
            write(0, 10);
            Files.delete(folder.resolve("documents.mv"));
            assertThatThrownBy(() -> DocumentServer.start(folder, 0))
                    .isInstanceOf(DocumentsDamaged.class);
            assertThat(folder.resolve("documents.mv")).doesNotExist();
        }

        private void damage(int zeros, long length) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(folder.resolve("documents.mv"), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(zeros), 0);
                if (length < channel.size()) {
                    channel.truncate(length);
                }
            }
        }

        private void refusedAndUnchanged() throws IOException {
            byte[] before = Files.readAllBytes(folder.resolve("documents.mv"));
            assertThatThrownBy(() -> DocumentServer.start(folder, 0))
                    .isInstanceOf(DocumentsDamaged.class)
                    .hasMessageContaining("documents.mv")
                    .hasMessageContaining("restore it from a backup");
            assertThat(folder.resolve("documents.mv")).hasBinaryContent(before);
        }
    }
}
