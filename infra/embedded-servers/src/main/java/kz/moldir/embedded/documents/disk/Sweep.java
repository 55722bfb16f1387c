package kz.moldir.embedded.documents.disk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.SFChunk;

/**
 * Chooses which chunks to empty next so that the file becomes shorter: those that follow the
 * longest dense beginning of the file. Written again they fit into the space before them.
 *
 * @param live how many bytes of the chunks are in use
 * @param used the length of the file up to the end of its last chunk, in bytes
 * @param next the chunks to empty, in the order of the file; empty when all of it is dense
 */
record Sweep(long live, long used, List<SFChunk> next) {
    private static final int HEADER = 2 * Blocks.SIZE;
    private static final double DENSE = 0.9;

    /**
     * Looks at all chunks; those to empty have together at most so many bytes in use, or are one.
     */
    static Sweep over(List<SFChunk> chunks, long slice) {
        List<SFChunk> ordered = new ArrayList<>(chunks);
        ordered.sort(Comparator.comparingLong(chunk -> chunk.block));
        long live = HEADER;
        int dense = 0;
        for (int i = 0; i < ordered.size(); i++) {
            live += live(ordered.get(i));
            if (live >= DENSE * end(ordered.get(i))) {
                dense = i + 1;
            }
        }
        long used = ordered.isEmpty() ? HEADER : end(ordered.getLast());
        return new Sweep(live, used, slice(ordered.subList(dense, ordered.size()), slice));
    }

    /** How much shorter the file could be. */
    long waste() {
        return used - live;
    }

    private static List<SFChunk> slice(List<SFChunk> chunks, long slice) {
        List<SFChunk> chosen = new ArrayList<>();
        long sum = 0;
        for (SFChunk chunk : chunks) {
            sum += live(chunk);
            if (sum > slice && !chosen.isEmpty()) {
                break;
            }
            chosen.add(chunk);
        }
        return chosen;
    }

    private static long end(SFChunk chunk) {
        return (chunk.block + chunk.len) * Blocks.SIZE;
    }

    static long live(SFChunk chunk) {
        long length = (long) chunk.len * Blocks.SIZE;
        return chunk.maxLen == 0 ? 0 : (long) ((double) length * chunk.maxLenLive / chunk.maxLen);
    }
}
