package kz.moldir.plan.write.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.plan.UndoneFile;
import org.springframework.stereotype.Component;

/** Takes back what a file changed that was applied just now, but for what was written since. */
@Component
final class FileUndo {

    private static final Pattern EDIT = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final Commands commands;

    FileUndo(Commands commands) {
        this.commands = commands;
    }

    /** Where that can be read, and what is not as it was. */
    record Undone(long position, UndoneFile file) {}

    Undone undo(String planId, String edit, Caller caller) {
        Matcher sequences = EDIT.matcher(edit);
        if (!sequences.matches()) {
            throw new Refused(new RowRefusal.FileTooLate());
        }
        Done done =
                commands.send(
                        new PlanCommand.UndoFile(
                                planId,
                                Long.parseLong(sequences.group(1)),
                                Long.parseLong(sequences.group(2)),
                                caller.clock().instant(),
                                caller.actor()),
                        caller.asking(List.of("file", edit)));
        return new Undone(done.position(), UndoneFile.of(done.answer()));
    }
}
