package kz.moldir.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenCursorsTest {

    private final AtomicLong now = new AtomicLong();
    private final CursorRegistry known = new CursorRegistry();
    private final OpenCursors cursors = new OpenCursors(known, now::get);

    private long opened() {
        long id = cursors.generateCursorId();
        cursors.add(new InMemoryCursor(id, List.of(new Document())));
        return id;
    }

    @Test
    void areClosedWhenTheirClientHasNotAskedForTenMinutes() {
        for (int i = 0; i < 10; i++) {
            opened();
        }
        now.addAndGet(OpenCursors.FORGOTTEN_AFTER.toNanos());

        long another = opened();

        assertThat(known.size()).isEqualTo(1);
        assertThat(known.getCursor(another)).isNotNull();
    }

    @Test
    void stayOpenWhileTheirClientAsks() {
        long asked = opened();
        now.addAndGet(OpenCursors.FORGOTTEN_AFTER.toNanos() - 1);
        cursors.asked(asked);
        now.addAndGet(1);

        opened();

        assertThat(known.getCursor(asked)).isNotNull();
        assertThat(known.size()).isEqualTo(2);
    }

    @Test
    void areNotKeptAfterTheirEnd() {
        long ended = opened();
        assertThat(cursors.remove(ended)).isTrue();
        cursors.asked(ended);

        assertThat(cursors.size()).isZero();
    }
}
