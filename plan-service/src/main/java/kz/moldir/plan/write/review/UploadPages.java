package kz.moldir.plan.write.review;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.write.orders.FormErrors;
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

/** Uploading a file, which is then looked through. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class UploadPages {

    private final ReviewDesk desk;
    private final Problems problems;
    private final Council council;
    private final CouncilClock clock;
    private final PeriodToWrite period;

    UploadPages(
            ReviewDesk desk,
            Problems problems,
            Council council,
            CouncilClock clock,
            PeriodToWrite period) {
        this.period = period;
        this.desk = desk;
        this.problems = problems;
        this.council = council;
        this.clock = clock;
    }

    @Says(itself = Says.ASKED_FOR)
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
            return new ModelAndView("redirect:/" + lang + "/imports/" + id);
        } catch (Invalid invalid) {
            return again(problems.invalid(invalid, locale), year, half);
        }
    }

    /** A file that is not read at all because of its size leaves the form, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Locale locale) {
        PeriodToWrite.Period first = period.on(council.today(clock));
        ProblemDetail problem =
                problems.invalid(
                        Invalid.field(
                                "file",
                                "plan.import.problem.file-too-large",
                                PlanReader.MAX_BYTES / 1024 / 1024),
                        locale);
        problem.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return again(problem, String.valueOf(first.year()), String.valueOf(first.half()));
    }

    private static ModelAndView again(ProblemDetail problem, String year, String half) {
        ModelAndView page = new ModelAndView("plan/import");
        page.addObject("year", year);
        page.addObject("half", half);
        page.addObject("idempotencyKey", CommandIds.fresh());
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
