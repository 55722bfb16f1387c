package kz.moldir.plan.write.rows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.review.diff.Keeping;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was written in a row as an import would, and makes the command of it. */
@Component
public final class RowOrders {

    /** Answers that a row which took place is to be called otherwise. */
    static final String HELD = "plan-row-held";

    private static final Pattern EDIT = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final Commands commands;
    private final PlanImports imports;
    private final RowReading reading;
    private final DraftPlans plans;
    private final HeldRows held;

    RowOrders(Commands commands, PlanImports imports, DraftPlans plans, HeldRows held) {
        this.held = held;
        this.commands = commands;
        this.imports = imports;
        this.reading = new RowReading(imports);
        this.plans = plans;
    }

    /**
     * What came of an order.
     *
     * @param rowId the row that it was about
     * @param edit by which it can be taken back for a while, where that is known
     * @param rows as they are written, for what speaks against their days
     */
    public record Written(
            String rowId, @Nullable String edit, long position, @JsonIgnore List<Row> rows) {

        static Written of(String rowId, Done done, List<Row> rows) {
            return new Written(rowId, done.answer(), done.position(), rows);
        }

        static Written of(String rowId, Done done) {
            return of(rowId, done, List.of());
        }
    }

    /**
     * How the page after an edit offers to take it back; not to whoever opens it later.
     *
     * @param edit by which it can be; null where that is not known
     */
    public static String undoable(@Nullable String edit, Caller caller) {
        return edit == null
                ? "edit="
                : "edit=" + edit + UndoOffered.until(caller.clock().instant());
    }

    /** A row that was read, with the questions that it leaves; its number is still to be given. */
    public record Drafted(Row row, List<OpenQuestion> questions) {}

    /**
     * Where a new row stands: at the end where neither is named.
     *
     * @param number that it is to have
     * @param after the id of the row that it follows
     */
    record Place(@Nullable Integer number, @Nullable String after) {

        static final Place END = new Place(null, null);

        private int place() {
            return number == null ? 0 : number;
        }

        private List<Object> asked(RowText text) {
            String at = String.valueOf(number);
            return after == null ? List.of(text, at) : List.of(text, at, after);
        }
    }

    /** Reads words as a row of a plan. */
    public Drafted drafted(DraftPlan plan, String id, RowText text) {
        RowReading.check(text);
        List<OpenQuestion> questions = new ArrayList<>();
        Row row = text.disclosed(PlanImports.row(id, reading.read(plan, 0, text, questions)));
        return new Drafted(row, questions);
    }

    /** A row as it stands, with the questions that it leaves. */
    Drafted standing(DraftPlan plan, Row row) {
        List<OpenQuestion> questions = leaving(plan, row);
        return new Drafted(
                row,
                UnknownPersons.answered(questions, questions, plan.open(row.number()), Set.of()));
    }

    /** What a row leaves open by its words, also what somebody answered since. */
    private List<OpenQuestion> leaving(DraftPlan plan, Row row) {
        return written(plan, row, new RowText(Words.of(row), null)).questions();
    }

    DraftPlan plan(String planId) {
        return plans.of(planId).orElseThrow(NotFound::new);
    }

    /**
     * Writes a new row.
     *
     * @param sure answers to what was asked of it
     */
    Written add(String planId, RowText text, Place at, Set<String> sure, Caller caller) {
        RowReading.check(text);
        DraftPlan plan = plan(planId);
        String id = CommandIds.derived(planId, "row", caller.actor(), caller.key());
        return sent(
                id,
                caller.asking(at.asked(text)),
                () -> {
                    List<OpenQuestion> questions = new ArrayList<>();
                    Row row =
                            text.disclosed(
                                    PlanImports.row(
                                            id, reading.read(plan, at.place(), text, questions)));
                    return new PlanCommand.AddRow(
                            planId,
                            row,
                            UnknownPersons.answered(questions, sure),
                            null,
                            at.after());
                });
    }

    /**
     * Changes a row that still says what was seen of it.
     *
     * @param said what it is to say, told by what it says
     * @param asked what was sent, so that the same again is known whatever the row says by then
     * @param sure answers to what was asked of it
     */
    Written change(
            String planId,
            String rowId,
            Function<@Nullable Row, RowText> said,
            Object asked,
            String version,
            Set<String> sure,
            Caller caller) {
        return sent(
                rowId,
                caller.asking(List.of(rowId, asked, version)),
                () -> {
                    DraftPlan plan = asSeen(planId, rowId, version);
                    RowText text = said.apply(plan.row(rowId));
                    RowReading.check(text);
                    Row before = seen(plan, rowId, version);
                    PlanCommand.ChangeRow change = changing(plan, before, text);
                    askWhereHeld(before, change.row(), sure);
                    return new PlanCommand.ChangeRow(
                            planId,
                            change.row(),
                            UnknownPersons.answered(
                                    change.questions(),
                                    leaving(plan, before),
                                    plan.open(before.number()),
                                    sure),
                            before);
                });
    }

    /**
     * Everybody will read what an amendment makes of a row for what was promised and held.
     *
     * @throws Refused until somebody says that it is meant
     */
    void askWhereHeld(Row before, Row now, Set<String> sure) {
        if (!sure.contains(HELD) && before.promisesOtherThan(now)) {
            held.heldOn(before.id())
                    .ifPresent(
                            day -> {
                                throw new Refused(new RowRefusal.Held(day));
                            });
        }
    }

    /** What was done already is answered as it was, though the row says something else since. */
    private Written sent(String rowId, Origin origin, Supplier<PlanCommand> command) {
        try {
            PlanCommand sent = command.get();
            Done done = commands.send(sent, origin);
            return Written.of(
                    rowId,
                    done,
                    switch (sent) {
                        case PlanCommand.AddRow added -> List.of(added.row());
                        case PlanCommand.ChangeRow change -> List.of(change.row());
                        default -> List.of();
                    });
        } catch (Refused refused) {
            return Written.of(rowId, commands.earlier(origin).orElseThrow(() -> refused));
        }
    }

    /**
     * The command that makes a row say something else; what was answered of the names that it has
     * stays answered.
     */
    PlanCommand.ChangeRow changing(DraftPlan plan, Row before, RowText text) {
        PlanCommand.ChangeRow change = written(plan, before, text);
        return new PlanCommand.ChangeRow(
                plan.id(),
                change.row(),
                UnknownPersons.standing(
                        change.questions(), leaving(plan, before), plan.open(before.number())),
                before);
    }

    /** The same with all questions that the words leave. */
    private PlanCommand.ChangeRow written(DraftPlan plan, Row before, RowText text) {
        List<OpenQuestion> questions = new ArrayList<>();
        PlannedRow plain = reading.read(plan, before.number(), text.words(), questions::add);
        PlannedRow read = RowReading.said(plain, text);
        Set<Field> given = text.further().given(read);
        if (text.kinds() != null) {
            given.add(Field.KINDS);
        }
        PlannedRow now =
                Keeping.of(
                        before, read, text.words(), given, imports.rows(plan.year(), plan.half()));
        RowReading.answered(text, questions, plain, now);
        Row row =
                text.disclosed(
                        PlanImports.row(before.id(), now)
                                .continuing(before.continues())
                                .disclosed(before.disclosure()));
        return new PlanCommand.ChangeRow(plan.id(), row, questions, before);
    }

    /** Takes an edit back, as long as nobody wrote its rows since. */
    Done undo(String planId, String edit, Caller caller) {
        Matcher sequences = EDIT.matcher(edit);
        if (!sequences.matches()) {
            throw new Refused(new RowRefusal.TooLateToUndo());
        }
        return commands.send(
                new PlanCommand.UndoEdit(
                        planId,
                        Long.parseLong(sequences.group(1)),
                        Long.parseLong(sequences.group(2)),
                        caller.clock().instant(),
                        caller.actor()),
                caller.asking(edit));
    }

    /** Takes out a row that still says what was seen of it. */
    Written remove(String planId, String rowId, String version, Caller caller) {
        return sent(
                rowId,
                caller.asking(List.of(rowId, version)),
                () ->
                        new PlanCommand.RemoveRow(
                                planId, seen(asSeen(planId, rowId, version), rowId, version)));
    }

    /**
     * Takes a carrying over back: the row stays and goes on with no earlier one, which keeps its
     * place in its own plan when this one is approved. Afterwards it is too late.
     */
    Written detach(
            String planId, String rowId, String version, @Nullable String seen, Caller caller) {
        return continuing(
                planId,
                rowId,
                new Seen(version, seen),
                plan -> null,
                List.of(rowId, version, "detach"),
                caller);
    }

    /**
     * What was seen of a row that is to go on with another one, or with none.
     *
     * @param version of its words
     * @param activityId that it went on with, empty for none; null where that is not compared
     */
    public record Seen(String version, @Nullable String activityId) {

        private boolean differs(@Nullable Continues now) {
            return activityId != null && !activityId.equals(now == null ? "" : now.activityId());
        }
    }

    /**
     * Makes a row go on with an earlier one, or with none; all else of it stays.
     *
     * @param before what was seen of it
     * @param earlier the row that it is to go on with, or null
     * @param asked what was sent, so that the same again is known
     */
    public Written continuing(
            String planId,
            String rowId,
            Seen before,
            Function<DraftPlan, @Nullable Continues> earlier,
            Object asked,
            Caller caller) {
        return sent(
                rowId,
                caller.asking(asked),
                () -> {
                    // Links are not in the version, so that the view has to be at its end.
                    DraftPlan plan = plans.latest(planId).orElseThrow(NotFound::new);
                    Row now = seen(plan, rowId, before.version());
                    if (before.differs(now.continues())) {
                        throw new Refused(new RowRefusal.ChangedMeanwhile());
                    }
                    PlanCommand.ChangeRow same =
                            changing(plan, now, new RowText(Words.of(now), null));
                    return new PlanCommand.ChangeRow(
                            planId,
                            same.row().continuing(earlier.apply(plan)),
                            same.questions(),
                            now);
                });
    }

    /** Gives a row another number, from where it was seen, if that is said. */
    Written move(String planId, String rowId, int number, @Nullable Integer seen, Caller caller) {
        Done done =
                commands.send(
                        new PlanCommand.MoveRow(planId, rowId, number, seen),
                        caller.asking(Arrays.asList(rowId, number, seen)));
        return Written.of(rowId, done);
    }

    /**
     * The plan in which the row says what was seen of it. Where the view shows something else, that
     * may be what it has not followed yet: the writer's own last edit is no other person's.
     */
    DraftPlan asSeen(String planId, String rowId, String version) {
        DraftPlan plan = plan(planId);
        Row row = plan.row(rowId);
        return row != null && RowText.version(row).equals(version)
                ? plan
                : plans.latest(planId).orElseThrow(NotFound::new);
    }

    private static Row seen(DraftPlan plan, String rowId, String version) {
        Row now = plan.row(rowId);
        if (now == null) {
            throw new Refused(new RowRefusal.Unknown());
        }
        if (!RowText.version(now).equals(version)) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        return now;
    }
}
