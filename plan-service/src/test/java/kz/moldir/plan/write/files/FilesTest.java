package kz.moldir.plan.write.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.attached.Attachments;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.attached.Photographed;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.office.worker.WorkerProcess;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final String OWNER = "plan";

    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        client = MongoClients.create(TestServers.mongoUri());
        database = client.getDatabase(TestServers.freshDatabase(FilesTest.class));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void isKeptWholeAndOnce() {
        byte[] scan = noise();
        Files files = new Files(database, new AttachedFiles(new InProcess()));

        StoredFile kept = keep(files, scan);

        assertThat(keep(new Files(database, new AttachedFiles(new InProcess())), scan))
                .isEqualTo(kept);
        assertThat(files.get(OWNER, kept.id())).contains(kept);
        assertThat(files.get("other", kept.id())).isEmpty();
        assertThat(files.content(kept)).isEqualTo(scan);
        assertThat(chunks().countDocuments()).isEqualTo(3);
    }

    @Test
    void whoLooksFirstKeepsNothing() throws IOException {
        Files files = new Files(database, new AttachedFiles(new InProcess()));
        byte[] word = Photographed.word();
        StoredFile kept = files.keep(OWNER, "file", "type", "a.docx", word, Set.of(Kind.DOCX));
        byte[] looked = files.copied("document", kept);

        assertThat(looked).isNotEqualTo(word);
        assertThat(database.getCollection("files.files").countDocuments()).isEqualTo(1);
        assertThat(files.content(files.copy(OWNER, "document", kept))).isEqualTo(looked);
        assertThat(database.getCollection("files.files").countDocuments()).isEqualTo(2);
    }

    /** Which comes from another process, so it is never the array that was sent there. */
    @Test
    void aCopyThatIsTheSameIsTheFileItself() {
        try (WorkerProcess reader = new WorkerProcess()) {
            Files files = new Files(database, new AttachedFiles(reader));
            byte[] pdf = Attachments.pdf();
            StoredFile kept = files.keep(OWNER, "file", "type", "a.pdf", pdf, Set.of(Kind.PDF));

            assertThat(files.copy(OWNER, "document", kept)).isSameAs(kept);
        }
    }

    /** As a process leaves it that ended between two chunks. */
    @Test
    void isKeptAlsoWhereAnUploadOfItWasCut() {
        byte[] scan = noise();
        StoredFile elsewhere =
                keep(
                        new Files(
                                client.getDatabase(TestServers.freshDatabase(FilesTest.class)),
                                new AttachedFiles(new InProcess())),
                        scan);
        chunks().insertOne(
                        new Document("files_id", elsewhere.id())
                                .append("n", 0)
                                .append("data", new Binary(new byte[] {1, 2, 3})));
        Files files = new Files(database, new AttachedFiles(new InProcess()));

        StoredFile kept = keep(files, scan);

        assertThat(files.content(kept)).isEqualTo(scan);
    }

    @Test
    void isOneWhoeverElseSendsItAtTheSameTime() {
        byte[] scan = noise();
        Files files = new Files(database, new AttachedFiles(new InProcess()));

        List<StoredFile> kept =
                IntStream.range(0, 8).parallel().mapToObj(each -> keep(files, scan)).toList();

        assertThat(kept).containsOnly(kept.getFirst());
        assertThat(chunks().countDocuments()).isEqualTo(3);
        assertThat(files.content(kept.getFirst())).isEqualTo(scan);
    }

    private MongoCollection<Document> chunks() {
        return database.getCollection("files.chunks");
    }

    private static StoredFile keep(Files files, byte[] content) {
        return files.keep(OWNER, "scan", "wanted", "скан.png", content, Set.of(Kind.PNG));
    }

    /** A picture of three chunks, since noise does not get smaller. */
    private static byte[] noise() {
        BufferedImage image = new BufferedImage(480, 480, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 480; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
