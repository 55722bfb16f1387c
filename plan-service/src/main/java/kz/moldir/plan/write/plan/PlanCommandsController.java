package kz.moldir.plan.write.plan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.office.PlanFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes commands to plans: the import of a file. */
@RestController
@RequestMapping("/api/plans")
final class PlanCommandsController {

    private final Commands commands;
    private final PlanImports imports;
    private final MessageSource messages;

    PlanCommandsController(Commands commands, PlanImports imports, MessageSource messages) {
        this.commands = commands;
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * What an import answers.
     *
     * @param activities how many rows the draft has
     * @param problems what was not understood; the draft exists, a person has to answer them
     * @param persons the names that the plan uses and the roster lacks
     */
    record Imported(
            String planId,
            int activities,
            List<Asked> problems,
            List<String> persons,
            long position) {}

    /** A question about a row; row 0 is the document itself. */
    record Asked(int row, String text, String question) {}

    /**
     * Reads a file into the draft of a half-year; nothing is saved unless all of it can be read.
     */
    @Allowed(Role.SECRETARIAT)
    @PostMapping(path = "/import", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Imported importPlan(
            @RequestParam MultipartFile file,
            @RequestParam int year,
            @RequestParam int half,
            Caller caller,
            Locale locale)
            throws IOException {
        PlanFiles.checkSize(file.getSize());
        PlanImports.Draft draft =
                imports.read(file.getOriginalFilename(), file.getBytes(), year, half);
        Done done =
                commands.send(
                        draft.command(),
                        caller.asking(List.of(draft.command().file().sha256(), year, half)));
        List<Asked> asked =
                draft.command().questions().stream()
                        .map(
                                question ->
                                        new Asked(
                                                question.row(),
                                                question.text(),
                                                messages.getMessage(
                                                        question.code(),
                                                        question.arguments().toArray(),
                                                        locale)))
                        .toList();
        return new Imported(
                draft.command().planId(),
                draft.command().rows().size(),
                asked,
                draft.newPersons(),
                done.position());
    }
}
