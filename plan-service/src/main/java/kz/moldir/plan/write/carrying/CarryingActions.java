package kz.moldir.plan.write.carrying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.Carrying.Attachment;
import kz.moldir.plan.events.Carrying.Entry;
import kz.moldir.plan.events.Carrying.Word;
import kz.moldir.plan.write.carrying.CarryingRequests.AnswerRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.AttendanceRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DescribeRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.LetterRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MaterialsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MinutesRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.PublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightDecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightWordRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.ScheduleRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.SessionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.SlotRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.UnpublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.VotesRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WithdrawRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WordRequest;
import kz.moldir.plan.write.orders.DayWarnings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form of the page asks for. */
@Component
final class CarryingActions {

    /** A day as 2026-04-22 or 22.04.2026, perhaps a time, then the object. */
    private static final Pattern SLOT =
            Pattern.compile(
                    "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))"
                            + "(?:[ ,]+(\\d{1,2}:\\d{2}))?[ ,;–—-]+(\\S.*)");

    private final CarryingOrders orders;
    private final RightOrders right;

    CarryingActions(CarryingOrders orders, RightOrders right) {
        this.orders = orders;
        this.right = right;
    }

    Done documentDescribed(String id, Typed typed, Caller caller) {
        return right.document(
                id,
                typed.neededLine("document"),
                new DescribeRequest(
                        typed.choice("kind", Attachment.Kind.class),
                        typed.line("title"),
                        typed.line("titleKk"),
                        typed.neededText("reason"),
                        typed.sure()),
                caller);
    }

    Done withdrawn(String id, Typed typed, Caller caller) {
        return orders.withdraw(
                id,
                new WithdrawRequest(
                        typed.choice("entry", Entry.class),
                        typed.neededLine("record"),
                        typed.neededText("reason"),
                        typed.sure()),
                caller);
    }

    Done decisionCorrected(String id, Typed typed, Caller caller) {
        DecisionRequest right = decision(typed);
        return orders.correctDecision(
                id,
                typed.neededLine("decision"),
                new RightDecisionRequest(
                        right.text(),
                        right.date(),
                        right.votes(),
                        right.agency(),
                        right.until(),
                        typed.neededText("reason"),
                        typed.sure(),
                        right.chairInFavour(),
                        right.textKk()),
                caller);
    }

    Done decisionsPublished(String id, Typed typed, Caller caller) {
        return orders.publishDecisions(
                id, new PublishDecisionsRequest(decisions(typed), typed.sure()), caller);
    }

    Done decisionsUnpublished(String id, Typed typed, Caller caller) {
        return orders.unpublishDecisions(
                id,
                new UnpublishDecisionsRequest(
                        decisions(typed), typed.neededText("reason"), typed.sure()),
                caller);
    }

    /** Those that the page showed. */
    private static List<String> decisions(Typed typed) {
        List<String> shown =
                List.of(typed.values().getOrDefault("decisions", "").strip().split("\\s+"));
        if (shown.getFirst().isEmpty() || shown.size() > CarryingRequests.MOST) {
            throw new NotFound();
        }
        return shown;
    }

    /** The days that a form chooses, for warnings; those that no calendar reads are left out. */
    List<DayWarnings.Slot> days(String action, Typed typed) {
        return switch (action) {
            case "arrange-session" ->
                    Stream.ofNullable(typed.day("materialsUntil"))
                            .map(day -> new DayWarnings.Slot(day, null))
                            .toList();
            case "set-schedule" ->
                    typed.lines("slots").stream()
                            .map(CarryingActions::slot)
                            .map(slot -> new DayWarnings.Slot(slot.date(), slot.time()))
                            .toList();
            default -> List.of();
        };
    }

    /**
     * Does what a form asks.
     *
     * @throws NotFound if there is no such form
     */
    Done done(String action, String id, Typed typed, Caller caller) {
        return switch (action) {
            case "arrange-session" ->
                    orders.arrange(
                            id,
                            new SessionRequest(
                                    typed.lines("invited"),
                                    typed.lines("agenda"),
                                    typed.day("materialsUntil"),
                                    typed.line("stream"),
                                    typed.lines("agendaKk"),
                                    typed.line("placeKk"),
                                    typed.line("reason"),
                                    typed.line("occurrence")),
                            caller);
            case "record-materials" ->
                    orders.materials(
                            id,
                            new MaterialsRequest(
                                    typed.yes("received"),
                                    typed.day("date"),
                                    typed.text("note"),
                                    typed.line("reason"),
                                    typed.line("occurrence")),
                            caller);
            case "receive-word" ->
                    orders.word(
                            id,
                            new WordRequest(
                                    typed.choice("kind", Word.Kind.class),
                                    typed.neededLine("from"),
                                    typed.neededText("text"),
                                    typed.day("date"),
                                    typed.line("occurrence")),
                            caller);
            case "correct-word" ->
                    right.word(
                            id,
                            typed.neededLine("word"),
                            new RightWordRequest(
                                    typed.choice("kind", Word.Kind.class),
                                    typed.neededLine("from"),
                                    typed.neededText("text"),
                                    typed.day("date"),
                                    typed.neededText("reason")),
                            caller);
            case "answer-word" ->
                    orders.answer(
                            id,
                            typed.neededLine("word"),
                            new AnswerRequest(
                                    typed.maybe("accepted"),
                                    typed.neededText("words"),
                                    typed.day("date"),
                                    typed.line("reason")),
                            caller);
            case "record-attendance" ->
                    orders.attendance(
                            id,
                            new AttendanceRequest(
                                    typed.chosen("member", "present"),
                                    typed.lines("guests"),
                                    typed.number("members"),
                                    typed.line("organiser"),
                                    typed.line("reason"),
                                    typed.line("occurrence"),
                                    typed.sure()),
                            caller);
            case "write-minutes" ->
                    orders.minutes(
                            id,
                            new MinutesRequest(
                                    typed.line("number"),
                                    typed.neededLine("chair"),
                                    typed.line("secretary"),
                                    typed.text("heard"),
                                    typed.line("reason"),
                                    typed.line("occurrence"),
                                    typed.sure(),
                                    typed.text("heardKk")),
                            caller);
            case "take-decision" -> orders.decide(id, decision(typed), caller);
            case "send-letter" ->
                    orders.letter(
                            id,
                            new LetterRequest(
                                    typed.neededLine("number"),
                                    typed.line("about"),
                                    typed.line("to"),
                                    typed.day("date"),
                                    typed.line("occurrence"),
                                    typed.maybe("expected")),
                            caller);
            case "set-schedule" ->
                    orders.schedule(
                            id,
                            new ScheduleRequest(
                                    typed.lines("slots").stream()
                                            .map(CarryingActions::slot)
                                            .toList(),
                                    typed.line("reason")),
                            caller);
            default -> throw new NotFound();
        };
    }

    private static DecisionRequest decision(Typed typed) {
        List<@Nullable Integer> counted =
                java.util.Arrays.asList(
                        typed.number("inFavour"),
                        typed.number("against"),
                        typed.number("abstained"));
        VotesRequest votes =
                counted.stream().allMatch(Objects::isNull)
                        ? null
                        : new VotesRequest(
                                Objects.requireNonNullElse(counted.get(0), 0),
                                Objects.requireNonNullElse(counted.get(1), 0),
                                Objects.requireNonNullElse(counted.get(2), 0));
        return new DecisionRequest(
                typed.neededText("text"),
                typed.day("date"),
                votes,
                typed.line("agency"),
                typed.day("until"),
                typed.line("occurrence"),
                typed.sure(),
                typed.maybe("chairInFavour"),
                typed.text("textKk"));
    }

    private static SlotRequest slot(String line) {
        Matcher matcher = SLOT.matcher(line);
        if (!matcher.matches()) {
            throw Invalid.field("slots", "plan.carrying.problem.slots", line);
        }
        try {
            LocalDate date =
                    matcher.group(1) != null
                            ? day(matcher.group(1), matcher.group(2), matcher.group(3))
                            : day(matcher.group(6), matcher.group(5), matcher.group(4));
            String time = matcher.group(7);
            return new SlotRequest(
                    date,
                    time == null ? null : LocalTime.parse(time.length() == 4 ? "0" + time : time),
                    matcher.group(8).strip());
        } catch (DateTimeException wrong) {
            throw Invalid.field("slots", "plan.carrying.problem.slots", line);
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
