package kz.moldir.plan.write.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.PlanEvent.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The same commands from the pages' forms; what was typed stays when something is wrong. */
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class PlanForms {

    private final Commands commands;
    private final PlanImports imports;
    private final Problems problems;
    private final Council council;
    private final CouncilClock clock;

    PlanForms(
            Commands commands,
            PlanImports imports,
            Problems problems,
            Council council,
            CouncilClock clock) {
        this.commands = commands;
        this.imports = imports;
        this.problems = problems;
        this.council = council;
        this.clock = clock;
    }

    @PostMapping("/import")
    ModelAndView importPlan(
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String half,
            Caller caller,
            Locale locale)
            throws IOException {
        try {
            if (file == null || (file.isEmpty() && !named(file))) {
                throw Invalid.field("file", "plan.problem.file-missing");
            }
            PlanImports.Draft draft =
                    imports.read(
                            file.getOriginalFilename(),
                            file.getBytes(),
                            number(year),
                            number(half));
            Done done =
                    commands.send(
                            draft.command(),
                            caller.asking(List.of(draft.command().file().sha256(), year, half)));
            return shown(lang, draft.command().planId(), done);
        } catch (Invalid invalid) {
            return again(problems.invalid(invalid, locale), year, half, caller.key());
        } catch (Refused refused) {
            return again(problems.refused(refused.refusal(), locale), year, half, caller.key());
        }
    }

    /** A file that is not read at all because of its size leaves the form, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Locale locale) {
        LocalDate today = council.today(clock);
        return again(
                problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", locale),
                String.valueOf(today.getYear()),
                today.getMonthValue() <= 6 ? "1" : "2",
                UUID.randomUUID().toString());
    }

    @PostMapping("/plans/{planId}/approve")
    ModelAndView approve(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam LocalDate date,
            @RequestParam String chair,
            Caller caller) {
        String number = decision == null || decision.isBlank() ? null : decision.strip();
        Days.check("date", date);
        if (chair.isBlank() || chair.length() > 200 || (number != null && number.length() > 50)) {
            throw Invalid.field("chair", "plan.problem.chair");
        }
        Done done =
                commands.send(
                        new PlanCommand.ApprovePlan(
                                planId,
                                new Decision(number, date, chair.strip()),
                                council.today(caller.clock())),
                        caller.asking(List.of(String.valueOf(number), date, chair)));
        return shown(lang, planId, done);
    }

    private static ModelAndView shown(String lang, String planId, Done done) {
        return new ModelAndView(
                "redirect:/" + lang + "/plans/" + planId + "?after=" + done.position());
    }

    private static ModelAndView again(ProblemDetail problem, String year, String half, String key) {
        ModelAndView page = new ModelAndView("plan/import");
        page.addObject("year", year);
        page.addObject("half", half);
        page.addObject("idempotencyKey", key);
        page.addObject("errors", errors(problem));
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    private static List<?> errors(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        Object errors = properties == null ? null : properties.get("errors");
        return errors instanceof List<?> list
                ? list
                : List.of(Map.of("field", "file", "message", String.valueOf(problem.getDetail())));
    }

    private static boolean named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
