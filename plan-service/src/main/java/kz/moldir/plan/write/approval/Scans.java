package kz.moldir.plan.write.approval;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.PlanEvent.Scan;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Signed scans in the database's files, each under the id that its plan and content give it. */
public final class Scans {

    /** A request is at most 11 MB, so a scan is at most this many bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int CHUNK = 240 * 1024; // The largest document of a deployment is 256 KB.
    private static final int LONGEST_NAME = 200;

    private final GridFSBucket files;

    public Scans(MongoDatabase database) {
        this.files = GridFSBuckets.create(database, "scans").withChunkSizeBytes(CHUNK);
    }

    /**
     * Keeps a scan; the same scan of the same plan is kept once.
     *
     * @throws Invalid where it is empty, too large, or neither PDF nor JPEG nor PNG by its content
     */
    public Scan keep(String planId, @Nullable String name, byte[] content) {
        String type = type(content);
        if (type == null || content.length > LARGEST) {
            throw Invalid.field("scan", "plan.approval.problem.scan");
        }
        String hash = CommandIds.hash(content);
        String id = CommandIds.derived(planId, "scan", hash);
        String given = Objects.requireNonNullElse(name, "scan").strip();
        String shortened = given.substring(0, Math.min(given.length(), LONGEST_NAME));
        Scan scan =
                new Scan(id, shortened.isEmpty() ? "scan" : shortened, type, content.length, hash);
        if (get(planId, id).isEmpty()) {
            files.uploadFromStream(
                    new BsonString(id),
                    scan.name(),
                    new ByteArrayInputStream(content),
                    new GridFSUploadOptions()
                            .metadata(
                                    new Document("planId", planId)
                                            .append("type", type)
                                            .append("sha256", hash)));
        }
        return scan;
    }

    /** A kept scan of a plan. */
    Optional<Scan> get(String planId, String id) {
        return Optional.ofNullable(files.find(new Document("_id", id)).first())
                .filter(file -> planId.equals(of(file, "planId")))
                .map(
                        file ->
                                new Scan(
                                        id,
                                        file.getFilename(),
                                        of(file, "type"),
                                        file.getLength(),
                                        of(file, "sha256")));
    }

    /** What a kept scan contains. */
    public byte[] content(Scan scan) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.toIntExact(scan.bytes()));
        files.downloadToStream(new BsonString(scan.id()), content);
        return content.toByteArray();
    }

    private static String of(GridFSFile file, String field) {
        Document metadata = file.getMetadata();
        return metadata == null ? "" : Objects.requireNonNullElse(metadata.getString(field), "");
    }

    /** By its first bytes; its name and what the browser says do not count. */
    static @Nullable String type(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        return starts(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? "image/png" : null;
    }

    private static boolean starts(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        byte[] first = new byte[signature.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = (byte) signature[i];
        }
        return Arrays.equals(content, 0, first.length, first, 0, first.length);
    }
}
