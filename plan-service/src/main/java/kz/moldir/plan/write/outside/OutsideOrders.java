package kz.moldir.plan.write.outside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.activity.ActivityCommand.CorrectOutside;
import kz.moldir.plan.write.activity.ActivityCommand.PlanActivity;
import kz.moldir.plan.write.activity.ActivityCommand.WithdrawOutside;
import kz.moldir.plan.write.outside.ApprovedPlans.ApprovedPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.rows.Further;
import kz.moldir.plan.write.rows.RowText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads work beside the plan as a row of it would be read, and begins its life. */
@Component
final class OutsideOrders {

    private static final int LONGEST = 2000;

    private final Commands commands;
    private final PlanImports imports;
    private final ApprovedPlans plans;
    private final OutsideNumbers numbers;
    private final Council council;

    OutsideOrders(
            Commands commands,
            PlanImports imports,
            ApprovedPlans plans,
            OutsideNumbers numbers,
            Council council) {
        this.council = council;
        this.numbers = numbers;
        this.commands = commands;
        this.imports = imports;
        this.plans = plans;
    }

    /** What came of an order: the activity that begins with it. */
    record Entered(String id, long position) {}

    ApprovedPlan plan(String planId) {
        return plans.of(planId).orElseThrow(NotFound::new);
    }

    Entered enter(String planId, OutsideRequest body, Caller caller) {
        check(body);
        ApprovedPlan plan = plan(planId);
        LocalDate approvedOn = plan.approvedOn();
        if (approvedOn == null) {
            throw new Refused(new OutsideRefusal.PlanNotApproved());
        }
        String id = CommandIds.derived(planId, "outside", caller.actor(), caller.key());
        asked(plan, body);
        PlannedRow read = read(plan, body, numbers.of(planId, id), question -> {});
        List<ActivityKind> kinds = Objects.requireNonNullElse(body.kinds(), List.of());
        Done done =
                commands.send(
                        new PlanActivity(
                                id,
                                planId,
                                plan.year(),
                                plan.half(),
                                approvedOn,
                                PlanImports.row(id, kinds.isEmpty() ? read : read.ofKinds(kinds))
                                        .disclosed(marked(body)),
                                true),
                        caller.asking(body));
        return new Entered(id, done.position());
    }

    private static @Nullable Disclosure marked(OutsideRequest body) {
        return body.disclosure() == Disclosure.OPEN ? null : body.disclosure();
    }

    /**
     * Work outside the plan as it was entered.
     *
     * @throws NotFound where there is none of that id
     */
    ApprovedPlans.Entered entered(String activityId) {
        return plans.entered(activityId).orElseThrow(NotFound::new);
    }

    /**
     * Puts right what was entered, where it still says what was seen of it; its number stays. The
     * same again is answered as it was.
     */
    Entered correct(String activityId, CorrectOutsideRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        return commands.earlier(origin)
                .map(done -> new Entered(activityId, done.position()))
                .orElseGet(() -> corrected(activityId, asked, caller, origin));
    }

    private Entered corrected(
            String activityId, CorrectOutsideRequest asked, Caller caller, Origin origin) {
        ApprovedPlans.Entered before = entered(activityId);
        OutsideRequest body = asked.work(before.row());
        check(body);
        if (!RowText.version(before.row()).equals(asked.version())) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        ApprovedPlan plan = plan(before.planId());
        asked(plan, body);
        PlannedRow read = read(plan, body, before.row().number(), question -> {});
        if (asked.titles() == null) {
            read = read.titled(beside(read.title(), before.row().title()));
        }
        List<ActivityKind> kinds = Objects.requireNonNullElse(body.kinds(), List.of());
        Done done =
                commands.send(
                        new CorrectOutside(
                                activityId,
                                council.today(caller.clock()),
                                asked.reason().strip(),
                                before.row(),
                                PlanImports.row(
                                                activityId,
                                                kinds.isEmpty() ? read : read.ofKinds(kinds))
                                        .disclosed(before.row().disclosure())),
                        origin);
        return new Entered(activityId, done.position());
    }

    /** The title, and its translations as they were. */
    private static LocalizedText beside(LocalizedText now, LocalizedText before) {
        return new LocalizedText(
                now.ru() == null ? before.ru() : now.ru(),
                now.kk() == null ? before.kk() : now.kk(),
                now.en() == null ? before.en() : now.en());
    }

    /** Takes back what was entered by mistake. */
    Entered withdraw(String activityId, String reason, Caller caller) {
        Origin origin = caller.asking(reason);
        Done done =
                commands.earlier(origin)
                        .orElseGet(
                                () -> {
                                    var unused = entered(activityId);
                                    return commands.send(
                                            new WithdrawOutside(
                                                    activityId,
                                                    council.today(caller.clock()),
                                                    reason.strip()),
                                            origin);
                                });
        return new Entered(activityId, done.position());
    }

    /** What is not understood is asked, once: never a guess, and nothing in silence. */
    private void asked(ApprovedPlan plan, OutsideRequest body) {
        List<Question> questions = new ArrayList<>();
        var unused = read(plan, body, 1, questions::add);
        if (!questions.isEmpty() && !Boolean.TRUE.equals(body.sure())) {
            throw new Invalid(questions.stream().map(each -> fault(body, each)).toList());
        }
    }

    private static Invalid.Fault fault(OutsideRequest body, Question question) {
        String field =
                question.code().name().startsWith("TIMEFRAME")
                                || body.timeframe().contains(question.text())
                        ? "timeframe"
                        : body.responsible().contains(question.text()) ? "responsible" : "title";
        return new Invalid.Fault(field, question.code().key(), List.copyOf(question.args()));
    }

    private PlannedRow read(
            ApprovedPlan plan, OutsideRequest body, int number, Consumer<Question> asking) {
        String note = Objects.requireNonNullElse(body.note(), "");
        PlannedRow read =
                imports.rows(plan.year(), plan.half())
                        .read(
                                new RawRow(
                                        number,
                                        body.title().strip(),
                                        body.timeframe().strip(),
                                        body.responsible().strip(),
                                        note.strip(),
                                        Map.of(),
                                        1,
                                        1,
                                        ""),
                                asking);
        return body.titles() == null ? read : new Further(body.titles(), null, null).in(read);
    }

    private static void check(OutsideRequest body) {
        List<Invalid.Fault> faults = new ArrayList<>();
        check(faults, "title", body.title());
        check(faults, "timeframe", body.timeframe());
        check(faults, "responsible", body.responsible());
        if (body.titles() != null
                && new Further(body.titles(), null, null).longestTitle() > LONGEST) {
            faults.add(new Invalid.Fault("title", "rows.problem.title", List.of(LONGEST)));
        }
        if (body.note() != null && body.note().length() > LONGEST) {
            faults.add(new Invalid.Fault("note", "rows.problem.note", List.of(LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void check(List<Invalid.Fault> faults, String field, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            faults.add(new Invalid.Fault(field, "rows.problem." + field, List.of(LONGEST)));
        }
    }
}
