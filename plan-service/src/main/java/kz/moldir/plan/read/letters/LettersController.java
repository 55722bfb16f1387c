package kz.moldir.plan.read.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.moldir.council.csv.Csv;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.filter.DayRange;
import kz.moldir.plan.read.filter.FilterFaults;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers the letters of a plan, for programs, as a page and as a table. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class LettersController {

    private final Plans plans;
    private final Activities activities;
    private final RosterList roster;
    private final Messages messages;
    private final FilterFaults faults;

    LettersController(
            Plans plans,
            Activities activities,
            RosterList roster,
            Messages messages,
            FilterFaults faults) {
        this.faults = faults;
        this.plans = plans;
        this.activities = activities;
        this.roster = roster;
        this.messages = messages;
    }

    /**
     * Letters of the rows of a plan.
     *
     * @param outside those of what is done beside it, counted apart
     */
    record OfPlan(
            long total,
            long expected,
            long answered,
            List<Letters.Count> counts,
            Letters outside) {}

    @GetMapping("/api/plans/{planId}/letters")
    @ResponseBody
    OfPlan letters(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        Both both = letters(plan(planId), DayRange.of(from, to), Language.of(locale));
        Letters rows = both.rows();
        return new OfPlan(
                rows.total(), rows.expected(), rows.answered(), rows.counts(), both.outside());
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/letters")
    String page(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        PlanView plan = plan(planId);
        model.addAttribute("plan", PlanSummary.of(plan));
        try {
            DayRange days = DayRange.of(from, to);
            Both both = letters(plan, days, Language.of(locale));
            model.addAttribute("days", days);
            model.addAttribute("letters", both.rows());
            model.addAttribute("outside", both.outside());
        } catch (Invalid invalid) {
            model.addAttribute("days", new Typed(from, to));
            faults.tell(invalid, model, response, locale);
        }
        return "plan/letters";
    }

    /** The counts as a table for a spreadsheet; what is outside of the plan stands below. */
    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/letters.csv")
    ResponseEntity<byte[]> table(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        Both both = letters(plan(planId), DayRange.of(from, to), Language.of(locale));
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of("commission", "whom", "sent", "expected", "answered", "outside").stream()
                        .map(column -> messages.text(locale, "letters." + column))
                        .toList());
        for (boolean outside : new boolean[] {false, true}) {
            for (Letters.Count count : (outside ? both.outside() : both.rows()).counts()) {
                table.add(
                        List.of(
                                Objects.requireNonNullElse(count.commission(), ""),
                                count.whom() == null
                                        ? messages.text(locale, "letters.unnamed")
                                        : count.whom(),
                                String.valueOf(count.sent()),
                                String.valueOf(count.expected()),
                                String.valueOf(count.answered()),
                                outside ? messages.text(locale, "letters.outside") : ""));
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("letters.csv").build().toString())
                .body(Csv.file(table));
    }

    /** Days that cannot be used, as they were typed. */
    public record Typed(@Nullable String from, @Nullable String to) {}

    /** Letters of the rows of a plan, and of what is done beside it. */
    private record Both(Letters rows, Letters outside) {}

    private Both letters(PlanView plan, DayRange days, Language language) {
        Addressees addressees =
                new Addressees(
                        roster.all().stream().map(known -> known.entry()).toList(), language);
        List<ActivityView> all = activities.ofPlan(plan.id());
        return new Both(
                Letters.of(beside(all, false), days, addressees, LettersController::inside),
                Letters.of(beside(all, true), days, addressees, LettersController::inside));
    }

    private static boolean inside(ActivityView row) {
        return Reader.looksInside(row.row().responsible().commissions());
    }

    private static List<ActivityView> beside(List<ActivityView> all, boolean outside) {
        return all.stream().filter(row -> outside == (row.outside() != null)).toList();
    }

    private PlanView plan(String planId) {
        return plans.get(planId).orElseThrow(NotFound::new);
    }
}
