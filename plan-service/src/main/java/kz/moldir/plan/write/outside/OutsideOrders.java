package kz.moldir.plan.write.outside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.plan.write.activity.PlanningCommand.WithdrawOutside;
import kz.moldir.plan.write.outside.ApprovedPlans.ApprovedPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.review.diff.Keeping;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
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

    /**
     * What came of an order: the activity that begins with it.
     *
     * @param planId of the plan beside which it is
     * @param rows as it is entered, for what speaks against its day; none where nothing is new
     */
    record Entered(String id, long position, String planId, List<Row> rows) {

        Entered(String id, long position) {
            this(id, position, "", List.of());
        }
    }

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
        Row row = row(plan, id, body);
        Done done =
                commands.send(
                        new PlanActivity(
                                id,
                                planId,
                                plan.year(),
                                plan.half(),
                                approvedOn,
                                row.numbered(numbers.of(planId, id)),
                                true),
                        caller.asking(body));
        return new Entered(id, done.position(), planId, List.of(row));
    }

    /** What is entered, as it is understood; its number is still to be given. */
    Row row(ApprovedPlan plan, String id, OutsideRequest body) {
        List<Invalid.Fault> details =
                marked(body) == null ? PublicDetails.of(body, null) : List.of();
        PlannedRow read = asked(plan, body, details, plain -> body.further().in(plain));
        List<ActivityKind> kinds = Objects.requireNonNullElse(body.kinds(), List.of());
        return body.noted(
                PlanImports.row(id, kinds.isEmpty() ? read : read.ofKinds(kinds))
                        .disclosed(marked(body)));
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
        Row right = right(plan(before.planId()), before.row(), body, asked.reason());
        Done done =
                commands.send(
                        new CorrectOutside(
                                activityId,
                                council.today(caller.clock()),
                                asked.reason().strip(),
                                before.row(),
                                right),
                        origin);
        return new Entered(activityId, done.position(), before.planId(), List.of(right));
    }

    /**
     * The row as it is right; its number and what is told of it stay.
     *
     * @param reason why it is put right, which everybody reads where the row is told
     */
    Row right(ApprovedPlan plan, Row before, OutsideRequest body, String reason) {
        List<Invalid.Fault> details =
                before.told() == Disclosure.OPEN
                        ? Stream.concat(
                                        PublicDetails.of(body, before).stream(),
                                        PublicDetails.of("reason", reason).stream())
                                .toList()
                        : List.of();
        return body.noted(
                PlanImports.row(
                                before.id(),
                                asked(
                                        plan,
                                        body,
                                        details,
                                        plain -> kept(plan, before, body, plain)))
                        .numbered(before.number())
                        .disclosed(before.disclosure()));
    }

    /** What nobody touched stays, also what a person had said of how it is understood. */
    private PlannedRow kept(ApprovedPlan plan, Row before, OutsideRequest body, PlannedRow plain) {
        List<ActivityKind> kinds = Objects.requireNonNullElse(body.kinds(), List.of());
        PlannedRow said = body.further().in(kinds.isEmpty() ? plain : plain.ofKinds(kinds));
        Set<Field> given = body.further().given(plain);
        given.add(Field.KINDS);
        LocalizedText written = plain.title();
        given.add(
                written.ru() != null
                        ? Field.TITLE_RU
                        : written.kk() != null ? Field.TITLE_KK : Field.TITLE_EN);
        return Keeping.of(
                before, said, Words.of(plain), given, imports.rows(plan.year(), plan.half()));
    }

    /**
     * Takes back what was entered by mistake.
     *
     * @param field that has the reason
     * @param sure whether what looks like personal details in it is meant
     * @param version of what was seen of it; null where that is not compared
     */
    Entered withdraw(
            String activityId,
            String field,
            String reason,
            boolean sure,
            @Nullable String version,
            Caller caller) {
        refuseUnlessMeant(field, reason, sure);
        Origin origin = caller.asking(reason);
        Done done =
                commands.earlier(origin)
                        .orElseGet(
                                () -> {
                                    Row now = entered(activityId).row();
                                    if (version != null && !RowText.version(now).equals(version)) {
                                        throw new Refused(new RowRefusal.ChangedMeanwhile());
                                    }
                                    return commands.send(
                                            new WithdrawOutside(
                                                    activityId,
                                                    council.today(caller.clock()),
                                                    reason.strip(),
                                                    version == null ? null : now),
                                            origin);
                                });
        return new Entered(activityId, done.position());
    }

    /** Why something was wrong is read by everybody too. */
    static void refuseUnlessMeant(String field, String reason, boolean sure) {
        List<Invalid.Fault> details = PublicDetails.of(field, reason);
        if (!sure && !details.isEmpty()) {
            throw new Invalid(details);
        }
    }

    /**
     * What is not understood is asked, once: never a guess, and nothing in silence.
     *
     * @param details that everybody would read, asked about with the rest
     * @param understood what becomes of what the words alone say
     */
    private PlannedRow asked(
            ApprovedPlan plan,
            OutsideRequest body,
            List<Invalid.Fault> details,
            UnaryOperator<PlannedRow> understood) {
        List<Question> questions = new ArrayList<>();
        PlannedRow plain = read(plan, body, questions::add);
        PlannedRow now = understood.apply(plain);
        boolean chosen = body.kinds() != null && !body.kinds().isEmpty();
        questions.removeIf(
                question ->
                        Meaning.answers(question.code().key(), plain, now)
                                || (chosen && Question.ofKind(question.code().key())));
        List<Invalid.Fault> faults =
                Stream.concat(questions.stream().map(each -> fault(body, each)), details.stream())
                        .toList();
        if (!faults.isEmpty() && !Boolean.TRUE.equals(body.sure())) {
            throw new Invalid(faults);
        }
        return now;
    }

    private static Invalid.Fault fault(OutsideRequest body, Question question) {
        String field =
                question.code().name().startsWith("TIMEFRAME")
                                || body.timeframe().contains(question.text())
                        ? "timeframe"
                        : question.code() == Question.Code.COMMISSION_UNKNOWN
                                        || body.responsible().contains(question.text())
                                ? "responsible"
                                : "title";
        return new Invalid.Fault(field, question.code().key(), List.copyOf(question.args()));
    }

    private PlannedRow read(ApprovedPlan plan, OutsideRequest body, Consumer<Question> asking) {
        String note = Objects.requireNonNullElse(body.note(), "");
        return imports.rows(plan.year(), plan.half())
                .read(
                        new RawRow(
                                1,
                                body.title().strip(),
                                body.timeframe().strip(),
                                body.responsible().strip(),
                                note.strip(),
                                Map.of(),
                                1,
                                1,
                                ""),
                        asking);
    }

    static void check(OutsideRequest body) {
        List<Invalid.Fault> faults = new ArrayList<>();
        check(faults, "title", body.title());
        check(faults, "timeframe", body.timeframe());
        check(faults, "responsible", body.responsible());
        if (body.further().longestTitle() > LONGEST) {
            faults.add(new Invalid.Fault("title", "rows.problem.title", List.of(LONGEST)));
        }
        if (body.note() != null && body.note().length() > LONGEST) {
            faults.add(new Invalid.Fault("note", "rows.problem.note", List.of(LONGEST)));
        }
        if (body.noteKk() != null && body.noteKk().length() > LONGEST) {
            faults.add(new Invalid.Fault("noteKk", "rows.problem.note", List.of(LONGEST)));
        }
        faults.addAll(body.further().faults());
        faults.addAll(body.further().meaning().faults());
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
