package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Answers a message only when all that the answer tells is on disk. */
public final class DurableBackend extends H2Backend {
    private final GroupCommit commits;

    private DurableBackend(MVStore store) {
        super(store);
        this.commits = new GroupCommit(store);
        version(new Version());
    }

    /** Opens the documents of the folder, or an empty store when there are none. */
    public static DurableBackend open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MVStore store =
                new MVStore.Builder()
                        .fileName(folder.resolve("documents.mv").toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        return new DurableBackend(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        return commits.answer(Commands.writes(command), () -> super.handleMessage(message));
    }

    /**
     * What the server says it is; the driver asks for wire version 8 or newer and warns at its
     * edge.
     */
    private static final class Version implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(6, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 17;
        }
    }
}
