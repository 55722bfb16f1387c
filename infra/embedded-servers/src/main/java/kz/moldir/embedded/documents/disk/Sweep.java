package kz.moldir.embedded.documents.disk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.h2.mvstore.SFChunk;

/** Chooses which chunks of a file to empty next: what is alive in them is written elsewhere. */
final class Sweep {
    private static final int HEADER = 2 * Blocks.SIZE;
    private static final double DENSE = 0.75;
    private static final int ROOM = 3;
    private static final double HALF = 0.5;

    private final List<SFChunk> chunks;
    private final Predicate<SFChunk> stuck;

    /** Looks at the chunks of which something is alive; those that are stuck count as full. */
    Sweep(List<SFChunk> chunks, Predicate<SFChunk> stuck) {
        this.chunks = chunks;
        this.stuck = stuck;
    }

    /** How many bytes are in use. */
    long live() {
        return HEADER + live(chunks);
    }

    /**
     * The next step to a shorter file.
     *
     * @param chunks what to write anew, those that follow the longest dense beginning of the file
     * @param append whether at the end of the file, since the space before them is too small yet
     * @param dense whether nothing is left to do
     */
    record Step(List<SFChunk> chunks, boolean append, boolean dense) {}

    /** What to do next; chunks from that version on cannot be written anew yet. */
    Step next(long slice, long version, long size) {
        List<SFChunk> ordered = sorted(chunk -> chunk.block);
        long live = HEADER;
        long end = HEADER;
        int dense = 0;
        for (int i = 0; i < ordered.size(); i++) {
            live += live(ordered.get(i));
            if (live >= DENSE * end(ordered.get(i))) {
                dense = i + 1;
                end = end(ordered.get(i));
            }
        }
        List<SFChunk> rest = ordered.subList(dense, ordered.size());
        List<SFChunk> movable =
                rest.stream()
                        .filter(chunk -> chunk.version < version && !stuck.test(chunk))
                        .toList();
        boolean append = movable.isEmpty() || gapBefore(movable.getFirst()) < ROOM * slice;
        return new Step(slice(movable, slice), append, rest.isEmpty() && DENSE * size <= end);
    }

    private long gapBefore(SFChunk chunk) {
        return chunk.block * Blocks.SIZE
                - chunks.stream()
                        .filter(other -> other.block < chunk.block)
                        .mapToLong(Sweep::end)
                        .max()
                        .orElse(HEADER);
    }

    /** The old chunks that are emptiest, so that the most space can be used again. */
    List<SFChunk> emptiest(long slice, long version) {
        record Empty(SFChunk chunk, double worth) {}
        List<SFChunk> emptiest =
                chunks.stream()
                        .filter(chunk -> fill(chunk) < HALF)
                        .map(each -> new Empty(each, fill(each) / (version - each.version + 1)))
                        .sorted(Comparator.comparingDouble(Empty::worth))
                        .map(Empty::chunk)
                        .toList();
        return slice(emptiest, slice);
    }

    /** How many bytes of the chunks are in use. */
    long live(List<SFChunk> chunks) {
        return chunks.stream().mapToLong(this::live).sum();
    }

    private List<SFChunk> sorted(ToDoubleFunction<SFChunk> by) {
        return chunks.stream().sorted(Comparator.comparingDouble(by)).toList();
    }

    private List<SFChunk> slice(List<SFChunk> chunks, long slice) {
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

    private long live(SFChunk chunk) {
        return (long) ((double) chunk.len * Blocks.SIZE * fill(chunk));
    }

    private double fill(SFChunk chunk) {
        return stuck.test(chunk) ? 1 : (double) chunk.maxLenLive / chunk.maxLen;
    }
}
