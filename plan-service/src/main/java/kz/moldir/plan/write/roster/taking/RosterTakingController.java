package kz.moldir.plan.write.roster.taking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.write.roster.taking.RosterImports.Effect;
import kz.moldir.plan.write.roster.taking.RosterImports.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes many entries at once: what plans name, or the lines of a workbook. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/roster")
final class RosterTakingController {

    private final RosterProposals proposals;
    private final RosterImports imports;

    RosterTakingController(RosterProposals proposals, RosterImports imports) {
        this.proposals = proposals;
        this.imports = imports;
    }

    /** A list, whole. */
    record Proposed(List<RosterEntry> items, @Nullable String next) {}

    /** Which proposals; all where none is named. */
    record TakeRequest(@Nullable @Size(max = 2000) List<String> ids) {}

    /**
     * What a workbook is taken in spite of; without it that stands against it.
     *
     * @param others whether lines that were not understood are left out
     * @param replacing whether terms of office that lines replace are put right by them
     */
    record CommitRequest(@Nullable Boolean others, @Nullable Boolean replacing) {}

    /** Where to read the roster after. */
    record Taken(long position) {}

    /** What the plans name and the roster lacks. */
    @GetMapping("/proposals")
    Proposed proposals() {
        return new Proposed(proposals.all(), null);
    }

    @PostMapping("/proposals")
    Taken take(@Valid @RequestBody TakeRequest body, Caller caller) {
        return new Taken(proposals.take(body.ids(), caller).position());
    }

    /** What a workbook would do, line by line. */
    record Previewed(String id, List<Line> rows, SheetNames sheets) {}

    /**
     * A line of a workbook.
     *
     * @param edits which fields it would change of the entry as it is now, with both values; none
     *     of a new one, which has all of them in its body
     * @param replaces the terms of office that the entry would have no more, as {@link
     *     RosterTerm#code} writes them
     */
    record Line(@JsonUnwrapped ImportedEntry row, List<Edit> edits, List<String> replaces) {

        static Line of(ImportedEntry row, Effect effect) {
            return new Line(
                    row, effect.edits(), effect.replaces().stream().map(RosterTerm::code).toList());
        }
    }

    private Previewed told(Preview preview) {
        Map<ImportedEntry, Effect> effects = imports.effects(preview);
        return new Previewed(
                preview.id(),
                preview.rows().stream()
                        .map(row -> Line.of(row, effects.getOrDefault(row, Effect.NONE)))
                        .toList(),
                preview.sheets());
    }

    /** Reads a workbook; nothing is saved before its commit. */
    @PostMapping(path = "/imports", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Previewed upload(@RequestParam MultipartFile file, Caller caller) throws IOException {
        return told(imports.begin(file.getOriginalFilename(), file.getBytes(), caller));
    }

    @GetMapping("/imports/{id}")
    Previewed preview(@PathVariable String id, Caller caller) {
        return told(imports.mine(id, caller));
    }

    @PostMapping("/imports/{id}/commit")
    Taken commit(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommitRequest body,
            Caller caller) {
        boolean others = body != null && Boolean.TRUE.equals(body.others());
        boolean replacing = body != null && Boolean.TRUE.equals(body.replacing());
        return new Taken(imports.commit(id, others, replacing, caller).position());
    }

    @DeleteMapping("/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, Caller caller) {
        imports.erase(id, caller);
    }
}
