package kz.moldir.plan.write.carrying;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.springframework.stereotype.Component;

/** What each form of the page asks for: a row of a table, by the form's name. */
@Component
final class CarryingActions {

    /** Forms of those who may do what the row says; of the secretariat alone. */
    private final Map<String, Row> recording;

    private final Map<String, Row> kept;

    CarryingActions(CarryingOrders orders, WordOrders words) {
        recording =
                table(
                        row("arrange-session", CarryingFields::session, orders::arrange)
                                .on(CarryingActions::materialsUntil),
                        row("record-materials", CarryingFields::materials, orders::materials),
                        row("receive-word", CarryingFields::word, words::received),
                        row("correct-word", "word", CarryingFields::rightWord, words::corrected),
                        row("answer-word", "word", CarryingFields::answer, words::answered),
                        row("record-attendance", CarryingFields::attendance, orders::attendance),
                        row("write-minutes", CarryingFields::minutes, orders::minutes),
                        row("take-decision", CarryingFields::decision, orders::decide),
                        row("send-letter", CarryingFields::letter, orders::letter),
                        row("set-schedule", CarryingFields::schedule, orders::schedule)
                                .on(CarryingActions::scheduled));
        kept =
                table(
                        row("withdraw-entry", CarryingFields::withdrawal, orders::withdraw),
                        row(
                                "describe-document",
                                "document",
                                CarryingFields::description,
                                orders::describe),
                        row(
                                "correct-decision",
                                "decision",
                                CarryingFields::rightDecision,
                                orders::correctDecision),
                        row(
                                "publish-decisions",
                                CarryingFields::publishing,
                                orders::publishDecisions),
                        row(
                                "unpublish-decisions",
                                CarryingFields::unpublishing,
                                orders::unpublishDecisions),
                        new Row(
                                "publish-document",
                                (id, typed, caller) ->
                                        orders.publish(
                                                id,
                                                typed.values().getOrDefault("document", ""),
                                                typed.sure(),
                                                caller),
                                typed -> List.of()));
    }

    /** Sends what was read of a form. */
    private interface Order<R> {
        Done sent(String activityId, R read, Caller caller);
    }

    /** The same of one thing that is kept there. */
    private interface OrderOf<R> {
        Done sent(String activityId, String entry, R read, Caller caller);
    }

    /**
     * A form.
     *
     * @param days those that it chooses, for warnings; what no calendar reads is left out
     */
    private record Row(String action, Order<Typed> asked, Function<Typed, List<Slot>> days) {

        Row on(Function<Typed, List<Slot>> chosen) {
            return new Row(action, asked, chosen);
        }
    }

    private static <R> Row row(String action, Function<Typed, R> fields, Order<R> order) {
        return new Row(
                action,
                (id, typed, caller) -> order.sent(id, fields.apply(typed), caller),
                typed -> List.of());
    }

    private static <R> Row row(
            String action, String entry, Function<Typed, R> fields, OrderOf<R> order) {
        return new Row(
                action,
                (id, typed, caller) ->
                        order.sent(id, typed.neededLine(entry), fields.apply(typed), caller),
                typed -> List.of());
    }

    private static Map<String, Row> table(Row... rows) {
        return Stream.of(rows).collect(Collectors.toMap(Row::action, Function.identity()));
    }

    private static List<Slot> materialsUntil(Typed typed) {
        return Stream.ofNullable(typed.day("materialsUntil"))
                .map(day -> new Slot(day, null))
                .toList();
    }

    private static List<Slot> scheduled(Typed typed) {
        return CarryingFields.slots(typed).stream()
                .map(slot -> new Slot(slot.date(), slot.time()))
                .toList();
    }

    /** The days that a form chooses; none where there is no such form. */
    List<Slot> days(String action, Typed typed) {
        Row row = recording.get(action);
        return row == null ? List.of() : row.days().apply(typed);
    }

    /** The forms of the secretariat. */
    Set<String> ofTheSecretariat() {
        return kept.keySet();
    }

    /**
     * Does what a form asks.
     *
     * @throws NotFound if there is no such form
     */
    Done done(String action, String id, Typed typed, Caller caller) {
        return done(recording, action, id, typed, caller);
    }

    /** The same of a form of the secretariat. */
    Done doneByTheSecretariat(String action, String id, Typed typed, Caller caller) {
        return done(kept, action, id, typed, caller);
    }

    private static Done done(
            Map<String, Row> table, String action, String id, Typed typed, Caller caller) {
        Row row = table.get(action);
        if (row == null) {
            throw new NotFound();
        }
        return row.asked().sent(id, typed, caller);
    }
}
