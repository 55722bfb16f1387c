package kz.moldir.plan.write.rows;

import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The button that takes back what a file changed; it leads to the rows. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/rows")
final class FileUndoPages {

    /** What was done. */
    static final String DONE = "undone-file";

    private final FileUndo files;
    private final RowsPage rows;
    private final Problems problems;

    FileUndoPages(FileUndo files, RowsPage rows, Problems problems) {
        this.files = files;
        this.rows = rows;
        this.problems = problems;
    }

    @Says(itself = "done")
    @PostMapping("/undo-file")
    ModelAndView undoFile(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String edit,
            Caller caller,
            Locale locale) {
        try {
            FileUndo.Undone undone = files.undo(planId, edit, caller);
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?done=%s&after=%d%s"
                            .formatted(
                                    lang,
                                    planId,
                                    DONE,
                                    undone.position(),
                                    FileUndone.address(undone.file())));
        } catch (Refused refused) {
            return rows.wrong(planId, problems.refused(refused.refusal(), locale));
        }
    }
}
