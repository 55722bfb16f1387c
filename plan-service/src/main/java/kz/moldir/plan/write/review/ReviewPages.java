package kz.moldir.plan.write.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.language.Messages;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Uploading a file, and looking through it before anything is saved. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class ReviewPages {

    private static final int ROWS = 100;

    private final ReviewDesk desk;
    private final Problems problems;
    private final Messages messages;
    private final Council council;
    private final CouncilClock clock;

    ReviewPages(
            ReviewDesk desk,
            Problems problems,
            Messages messages,
            Council council,
            CouncilClock clock) {
        this.desk = desk;
        this.problems = problems;
        this.messages = messages;
        this.council = council;
        this.clock = clock;
    }

    @PostMapping("/import")
    ModelAndView upload(
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String half,
            Caller caller,
            Locale locale)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || (file.isEmpty() && (name == null || name.isEmpty()))) {
                throw Invalid.field("file", "plan.problem.file-missing");
            }
            PlanFiles.checkSize(file.getSize());
            String id = desk.upload(name, file.getBytes(), number(year), number(half), caller);
            return new ModelAndView("redirect:" + address(lang, id));
        } catch (Invalid invalid) {
            return again(problems.invalid(invalid, locale), year, half);
        }
    }

    /** A file that is not read at all because of its size leaves the form, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Locale locale) {
        LocalDate today = council.today(clock);
        return again(
                problems.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        locale,
                        PlanReader.MAX_BYTES / 1024 / 1024),
                String.valueOf(today.getYear()),
                today.getMonthValue() <= 6 ? "1" : "2");
    }

    @GetMapping("/imports")
    ModelAndView open(Caller caller) {
        return new ModelAndView("plan/reviews", Map.of("reviews", desk.open(caller)));
    }

    @GetMapping("/imports/{id}")
    ModelAndView review(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "0") int page,
            Caller caller,
            HttpServletResponse response,
            Locale locale) {
        Review review = desk.mine(id, caller);
        return switch (review.state()) {
            case READING -> {
                response.setHeader("Refresh", "1");
                yield new ModelAndView("plan/review", Map.of("review", review));
            }
            case REFUSED ->
                    new ModelAndView(
                            "plan/review",
                            Map.of(
                                    "review",
                                    review,
                                    "errors",
                                    FormErrors.of(
                                            problems.invalid(
                                                    new Invalid(ReviewDesk.faults(review)), locale),
                                            "file")));
            case COMMITTED ->
                    new ModelAndView(
                            "redirect:/"
                                    + lang
                                    + "/plans/"
                                    + review.planId()
                                    + "?after="
                                    + review.position());
            case READY -> shown(desk.reviewed(id, caller), row, page, List.of(), locale);
        };
    }

    @PostMapping("/imports/{id}/rows/{key}")
    ModelAndView decide(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Locale locale) {
        Words words =
                new Words(title.strip(), timeframe.strip(), responsible.strip(), note.strip());
        try {
            ReviewedPlan plan = desk.reviewed(id, caller);
            desk.edit(plan, key, edit(plan, key, decision, words, kind));
        } catch (Invalid invalid) {
            return refused(id, key, words, page, problems.invalid(invalid, locale), caller, locale);
        }
        return htmx == null
                ? new ModelAndView(
                        "redirect:" + address(lang, id) + "?page=" + page + "#" + anchor(key))
                : fragment(desk.reviewed(id, caller), key, page, locale);
    }

    @PostMapping("/imports/{id}/decide")
    String decideMany(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam ReviewDesk.Many many,
            Caller caller) {
        desk.decide(id, many, caller);
        return "redirect:" + address(lang, id);
    }

    @PostMapping("/imports/{id}/commit")
    ModelAndView commit(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long base,
            Caller caller,
            Locale locale) {
        try {
            Done done = desk.commit(id, base, caller);
            return new ModelAndView(
                    "redirect:/"
                            + lang
                            + "/plans/"
                            + desk.mine(id, caller).planId()
                            + "?after="
                            + done.position());
        } catch (Refused refused) {
            return stopped(id, problems.refused(refused.refusal(), locale), caller, locale);
        } catch (Invalid invalid) {
            return stopped(id, problems.invalid(invalid, locale), caller, locale);
        } catch (ConflictingAggregateVersionException | ConcurrencyException stale) {
            return stopped(
                    id, problems.refused(new ReviewRefusal.DraftChanged(), locale), caller, locale);
        }
    }

    @PostMapping("/imports/{id}/erase")
    String erase(@PathVariable String lang, @PathVariable String id, Caller caller) {
        desk.erase(id, caller);
        return "redirect:/" + lang + "/imports";
    }

    private static Edit edit(
            ReviewedPlan plan, String key, String decision, Words words, List<String> kinds) {
        Edit before = plan.review().edit(key);
        return switch (decision) {
            case "accept" -> before.decided(Edit.Decision.ACCEPTED);
            case "skip" -> before.decided(Edit.Decision.SKIPPED);
            case "open" -> before.decided(Edit.Decision.OPEN);
            case "original" -> Edit.NONE;
            case "correct" -> {
                ReviewedRow row =
                        plan.rows().stream()
                                .filter(each -> each.key().equals(key) && each.read() != null)
                                .findFirst()
                                .orElseThrow(kz.moldir.kit.problem.NotFound::new);
                List<ActivityKind> chosen =
                        kinds.stream()
                                .filter(kind -> !kind.isBlank())
                                .map(ReviewPages::kind)
                                .distinct()
                                .toList();
                var read = row.read();
                boolean same = read != null && read.kinds().equals(chosen);
                boolean said = row.words().equals(words);
                yield new Edit(
                        Edit.Decision.OPEN,
                        said ? before.words() : words,
                        same ? before.kinds() : chosen);
            }
            default -> throw Invalid.field("decision", "plan.review.problem.decision");
        };
    }

    private static ActivityKind kind(String name) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Invalid.field("kind", "plan.review.problem.kind");
    }

    private ModelAndView stopped(String id, ProblemDetail problem, Caller caller, Locale locale) {
        ModelAndView page =
                shown(desk.reviewed(id, caller), null, 0, FormErrors.of(problem, "file"), locale);
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    private ModelAndView refused(
            String id,
            String key,
            Words typed,
            int number,
            ProblemDetail problem,
            Caller caller,
            Locale locale) {
        ModelAndView page =
                shown(
                        desk.reviewed(id, caller),
                        key,
                        number,
                        FormErrors.of(problem, "file"),
                        locale);
        page.addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView fragment(ReviewedPlan plan, String key, int page, Locale locale) {
        ModelAndView row = shown(plan, null, page, List.of(), locale);
        plan.rows().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .ifPresent(
                        each -> row.addObject("row", ShownRow.of(each, false, messages, locale)));
        row.setViewName("plan/review-row :: answer");
        return row;
    }

    private ModelAndView shown(
            ReviewedPlan plan, @Nullable String row, int page, List<?> errors, Locale locale) {
        List<ReviewedRow> rows = new ArrayList<>(plan.rows());
        rows.sort(Comparator.comparing(ReviewPages::urgency));
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int at = Math.clamp(page, 0, pages - 1);
        if (row != null) {
            for (int i = 0; i < rows.size(); i++) {
                at = rows.get(i).key().equals(row) ? i / ROWS : at;
            }
        }
        ModelAndView view = new ModelAndView("plan/review");
        view.addObject("review", plan.review());
        view.addObject("plan", plan);
        view.addObject("counts", counts(plan));
        view.addObject("many", plan.open(ReviewDesk.Many.ACCEPT));
        view.addObject("gone", plan.open(ReviewDesk.Many.KEEP));
        view.addObject("changes", ReviewedRows.changesAnything(plan));
        view.addObject(
                "rows",
                rows.subList(at * ROWS, Math.min(rows.size(), (at + 1) * ROWS)).stream()
                        .map(each -> ShownRow.of(each, each.key().equals(row), messages, locale))
                        .toList());
        view.addObject("page", at);
        view.addObject("pages", pages);
        view.addObject("kinds", ActivityKind.values());
        view.addObject(
                "questions",
                plan.questions().stream().map(question -> said(question, locale)).toList());
        view.addObject("errors", errors);
        return view;
    }

    private static Map<String, Long> counts(ReviewedPlan plan) {
        return Map.of(
                "added", plan.count(Change.Kind.ADDED),
                "changed", plan.count(Change.Kind.CHANGED),
                "removed", plan.count(Change.Kind.REMOVED),
                "same", plan.count(Change.Kind.SAME),
                "moved", plan.moved(),
                "asking", plan.asking(),
                "skipped", plan.skipped());
    }

    /** Questions first, then what would change a draft, then the rest; else the file's order. */
    private static int urgency(ReviewedRow row) {
        boolean draft = row.change().before() != null;
        if (row.asks()) {
            return 0;
        }
        return draft && row.change().matters()
                ? 1
                : row.change().kind() == Change.Kind.SAME ? 3 : 2;
    }

    private String said(Question question, Locale locale) {
        return messages.text(locale, question.code().key(), question.args().toArray());
    }

    private static String anchor(String key) {
        return "r" + key.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String address(String lang, String id) {
        return "/" + lang + "/imports/" + id;
    }

    private static ModelAndView again(ProblemDetail problem, String year, String half) {
        ModelAndView page = new ModelAndView("plan/import");
        page.addObject("year", year);
        page.addObject("half", half);
        page.addObject("idempotencyKey", UUID.randomUUID().toString());
        List<Map<String, String>> errors = FormErrors.of(problem, "file");
        page.addObject("errors", errors);
        page.addObject("faults", FormErrors.byField(errors));
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
