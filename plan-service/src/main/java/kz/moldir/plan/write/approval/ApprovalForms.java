package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.VotesRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.orders.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The same steps from the page's forms; what was typed stays when something is wrong. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}")
final class ApprovalForms {

    private static final int LONGEST_TEXT = 2000;

    private final ApprovalOrders orders;
    private final Scans scans;
    private final ApprovalPages pages;
    private final Problems problems;

    ApprovalForms(ApprovalOrders orders, Scans scans, ApprovalPages pages, Problems problems) {
        this.orders = orders;
        this.scans = scans;
        this.pages = pages;
        this.problems = problems;
    }

    private interface Order {
        Done sent() throws IOException;
    }

    @PostMapping("/approval/submit")
    ModelAndView submit(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () ->
                        orders.submit(
                                planId,
                                new SubmitRequest(day(typed, "remarksUntil"), null),
                                caller));
    }

    @Allowed({Role.SECRETARIAT, Role.LEAD})
    @PostMapping("/approval/remarks")
    ModelAndView remark(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () ->
                        orders.remark(
                                planId,
                                new RemarkRequest(
                                        typed.getOrDefault("commission", ""),
                                        number(typed, "row"),
                                        words(typed, "text", LONGEST_TEXT)),
                                caller));
    }

    @PostMapping("/approval/remarks/{remarkId}")
    ModelAndView answerRemark(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String remarkId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () ->
                        orders.answer(
                                planId,
                                remarkId,
                                new AnswerRequest(
                                        "true".equals(typed.get("accepted")),
                                        words(typed, "words", LONGEST_TEXT)),
                                caller));
    }

    @PostMapping("/approval/meeting")
    ModelAndView meeting(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () -> orders.meeting(planId, new MeetingRequest(day(typed, "meetingOn")), caller));
    }

    @PostMapping("/approval/withdraw")
    ModelAndView withdraw(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () ->
                        orders.withdraw(
                                planId,
                                new WithdrawRequest(words(typed, "reason", LONGEST_TEXT)),
                                caller));
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                locale,
                () ->
                        orders.approve(
                                planId,
                                new ApproveRequest(
                                        optional(typed, "decision", 50),
                                        day(typed, "date"),
                                        words(typed, "chair", 200),
                                        votes(typed),
                                        scan == null || scan.isEmpty()
                                                ? null
                                                : scans.keep(
                                                                planId,
                                                                scan.getOriginalFilename(),
                                                                scan.getBytes())
                                                        .id()),
                                caller));
    }

    private ModelAndView answer(
            String lang, String planId, Map<String, String> typed, Locale locale, Order order)
            throws IOException {
        try {
            long position = order.sent().position();
            return new ModelAndView(
                    "redirect:/" + lang + "/plans/" + planId + "/approval?after=" + position);
        } catch (Invalid invalid) {
            return again(planId, typed, problems.invalid(invalid, locale), locale);
        } catch (Refused refused) {
            return again(planId, typed, problems.refused(refused.refusal(), locale), locale);
        }
    }

    private ModelAndView again(
            String planId, Map<String, String> typed, ProblemDetail problem, Locale locale) {
        return pages.again(
                planId, typed, FormErrors.of(problem, "next"), problem.getStatus(), locale);
    }

    private static @Nullable VotesRequest votes(Map<String, String> typed) {
        Integer inFavour = number(typed, "inFavour");
        Integer against = number(typed, "against");
        Integer abstained = number(typed, "abstained");
        return inFavour == null && against == null && abstained == null
                ? null
                : new VotesRequest(
                        Objects.requireNonNullElse(inFavour, 0),
                        Objects.requireNonNullElse(against, 0),
                        Objects.requireNonNullElse(abstained, 0));
    }

    private static @Nullable Integer number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            throw Invalid.field(field, "plan.approval.problem.number");
        }
        return Integer.valueOf(text);
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeParseException notADay) {
            throw Invalid.field(field, "plan.approval.problem.day");
        }
    }

    private static @Nullable String optional(Map<String, String> typed, String field, int most) {
        return typed.getOrDefault(field, "").isBlank() ? null : words(typed, field, most);
    }

    private static String words(Map<String, String> typed, String field, int most) {
        String words = typed.getOrDefault(field, "").strip();
        if (words.isEmpty() || words.length() > most) {
            throw Invalid.field(field, "plan.approval.problem.words", most);
        }
        return words;
    }
}
