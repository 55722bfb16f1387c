package kz.moldir.plan.write.approval;

import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.write.files.Files;
import org.jspecify.annotations.Nullable;

/** Signed scans: PDF, JPEG or PNG among the files. */
public final class Scans {

    private static final Set<Kind> KINDS = Set.of(Kind.PDF, Kind.JPEG, Kind.PNG);

    private final Files files;

    public Scans(Files files) {
        this.files = files;
    }

    /**
     * Keeps a scan; the same scan of the same plan is kept once.
     *
     * @throws Invalid where it is empty, too large, hostile, or neither PDF nor JPEG nor PNG
     */
    public Scan keep(String planId, @Nullable String name, byte[] content) {
        return scan(files.keep(planId, "scan", "plan.approval.problem.scan", name, content, KINDS));
    }

    /** A kept scan of a plan. */
    Optional<Scan> get(String planId, String id) {
        return files.get(planId, id).map(Scans::scan);
    }

    /** What a kept scan contains. */
    public byte[] content(Scan scan) {
        return files.content(
                new StoredFile(
                        scan.id(), scan.name(), scan.mediaType(), scan.bytes(), scan.sha256()));
    }

    private static Scan scan(StoredFile file) {
        return new Scan(file.id(), file.name(), file.mediaType(), file.bytes(), file.sha256());
    }
}
