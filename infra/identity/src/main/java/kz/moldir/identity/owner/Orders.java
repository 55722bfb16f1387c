package kz.moldir.identity.owner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders of whoever owns the provider's folder, as {@code infra/token} gives them: a file {@code
 * orders/<name>.order} with one line is answered by {@code orders/<name>.done}. It is the way back
 * in when nobody of the secretariat has one.
 */
public final class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String ORDER = ".order";
    private static final int LONGEST = 200;

    private final Path owned;
    private final Path folder;
    private final Doing doing;

    /** In the provider's folder. */
    public Orders(Path folder, Doing doing) {
        this.owned = folder;
        this.folder = folder.resolve("orders");
        this.doing = doing;
    }

    /** Does all that was ordered since. */
    public synchronized void look() {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!isTheOwnersAlone()) {
                LOG.warn("orders are not followed: others than its owner may write the folder");
                return;
            }
            for (Path order : waiting()) {
                follow(order);
            }
        } catch (IOException failed) {
            LOG.warn("orders cannot be read", Fault.logged(failed));
        }
    }

    private boolean isTheOwnersAlone() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return true;
        }
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(folder);
        return PosixFilePermissions.fromString("rwx------").containsAll(all)
                && Files.getOwner(folder).equals(Files.getOwner(owned));
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ORDER))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** Whatever becomes of one, it is answered, and those behind it are followed. */
    private void follow(Path order) throws IOException {
        String done;
        try {
            done = doing.answer(taken(order).split(" ", 2));
        } catch (IOException | RuntimeException failed) {
            LOG.warn("an order was not followed", Fault.logged(failed));
            done = "no, the provider's log says why";
        }
        Path answer = Path.of(order.toString().replaceAll("\\.order$", ".done"));
        Path written = Path.of(answer + ".new");
        Files.writeString(written, done + "\n");
        Files.move(written, answer, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String taken(Path order) throws IOException {
        byte[] line = Files.size(order) > LONGEST ? new byte[0] : Files.readAllBytes(order);
        // Gone first, so that it is done once.
        Files.delete(order);
        return new String(line, StandardCharsets.UTF_8).strip();
    }
}
