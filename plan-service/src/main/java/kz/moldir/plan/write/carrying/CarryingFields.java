package kz.moldir.plan.write.carrying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Word;
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
import org.jspecify.annotations.Nullable;

/** The fields of each form: the body that a program would send, read from what was typed. */
final class CarryingFields {

    /** A day as 2026-04-22 or 22.04.2026, perhaps a time, then the object. */
    private static final Pattern SLOT =
            Pattern.compile(
                    "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))"
                            + "(?:[ ,]+(\\d{1,2}:\\d{2}))?[ ,;–—-]+(\\S.*)");

    private CarryingFields() {}

    static SessionRequest session(Typed typed) {
        return new SessionRequest(
                typed.lines("invited"),
                typed.lines("agenda"),
                typed.day("materialsUntil"),
                typed.line("stream"),
                typed.lines("agendaKk"),
                typed.line("placeKk"),
                typed.line("reason"),
                typed.line("occurrence"));
    }

    static MaterialsRequest materials(Typed typed) {
        return new MaterialsRequest(
                typed.yes("received"),
                typed.day("date"),
                typed.text("note"),
                typed.line("reason"),
                typed.line("occurrence"));
    }

    static WordRequest word(Typed typed) {
        return new WordRequest(
                typed.choice("kind", Word.Kind.class),
                typed.neededLine("from"),
                typed.neededText("text"),
                typed.day("date"),
                typed.line("occurrence"),
                typed.text("textKk"));
    }

    static RightWordRequest rightWord(Typed typed) {
        return new RightWordRequest(
                typed.choice("kind", Word.Kind.class),
                typed.neededLine("from"),
                typed.neededText("text"),
                typed.day("date"),
                typed.neededText("reason"),
                typed.sent("textKk"));
    }

    static AnswerRequest answer(Typed typed) {
        return new AnswerRequest(
                typed.maybe("accepted"),
                typed.neededText("words"),
                typed.day("date"),
                typed.line("reason"),
                typed.sent("wordsKk"));
    }

    static AttendanceRequest attendance(Typed typed) {
        return new AttendanceRequest(
                typed.chosen("member", "present"),
                typed.lines("guests"),
                typed.number("members"),
                typed.line("organiser"),
                typed.line("reason"),
                typed.line("occurrence"),
                typed.sure());
    }

    static MinutesRequest minutes(Typed typed) {
        return new MinutesRequest(
                typed.line("number"),
                typed.neededLine("chair"),
                typed.line("secretary"),
                typed.text("heard"),
                typed.line("reason"),
                typed.line("occurrence"),
                typed.sure(),
                typed.text("heardKk"));
    }

    static LetterRequest letter(Typed typed) {
        return new LetterRequest(
                typed.neededLine("number"),
                typed.line("about"),
                typed.line("to"),
                typed.day("date"),
                typed.line("occurrence"),
                typed.maybe("expected"));
    }

    static ScheduleRequest schedule(Typed typed) {
        return new ScheduleRequest(slots(typed), typed.line("reason"));
    }

    static List<SlotRequest> slots(Typed typed) {
        return typed.lines("slots").stream().map(CarryingFields::slot).toList();
    }

    static DescribeRequest description(Typed typed) {
        return new DescribeRequest(
                typed.choice("kind", Attachment.Kind.class),
                typed.line("title"),
                typed.line("titleKk"),
                typed.neededText("reason"),
                typed.sure());
    }

    static WithdrawRequest withdrawal(Typed typed) {
        return new WithdrawRequest(
                typed.choice("entry", Entry.class),
                typed.neededLine("record"),
                typed.neededText("reason"),
                typed.sure());
    }

    static RightDecisionRequest rightDecision(Typed typed) {
        DecisionRequest right = decision(typed);
        return new RightDecisionRequest(
                right.text(),
                right.date(),
                right.votes(),
                right.agency(),
                right.until(),
                typed.neededText("reason"),
                typed.sure(),
                right.chairInFavour(),
                right.textKk());
    }

    static PublishDecisionsRequest publishing(Typed typed) {
        return new PublishDecisionsRequest(decisions(typed), typed.sure());
    }

    static UnpublishDecisionsRequest unpublishing(Typed typed) {
        return new UnpublishDecisionsRequest(
                decisions(typed), typed.neededText("reason"), typed.sure());
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

    static DecisionRequest decision(Typed typed) {
        List<@Nullable Integer> counted =
                Arrays.asList(
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
