package kz.moldir.plan.write.rows;

import jakarta.validation.Valid;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.write.plan.UndoneFile;
import kz.moldir.plan.write.rows.RowsController.UndoRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programs take back what a file changed. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/rows")
final class FileUndoController {

    private final FileUndo files;

    FileUndoController(FileUndo files) {
        this.files = files;
    }

    /**
     * Where it can be read.
     *
     * @param left the numbers of the rows that stay as they are
     * @param gone the numbers that rows had which stay out
     * @param stayed what else is not as it was
     */
    record Answer(
            long position,
            List<Integer> left,
            List<Integer> gone,
            List<UndoneFile.Stayed> stayed) {}

    @PostMapping("/undo-file")
    Answer undoFile(
            @PathVariable String planId, @Valid @RequestBody UndoRequest body, Caller caller) {
        FileUndo.Undone undone = files.undo(planId, body.edit(), caller);
        return new Answer(
                undone.position(),
                undone.file().left(),
                undone.file().gone(),
                undone.file().stayed());
    }
}
