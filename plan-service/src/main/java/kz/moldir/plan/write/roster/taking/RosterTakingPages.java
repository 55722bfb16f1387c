package kz.moldir.plan.write.roster.taking;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import kz.moldir.plan.write.roster.taking.RosterImports.Effect;
import kz.moldir.plan.write.roster.taking.RosterImports.Preview;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Many entries at once, on pages: what plans name, and workbooks with a preview. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/roster")
final class RosterTakingPages {

    /** As a sheet has it. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final RosterProposals proposals;
    private final RosterImports imports;
    private final Problems problems;
    private final Messages messages;

    RosterTakingPages(
            RosterProposals proposals,
            RosterImports imports,
            Problems problems,
            Messages messages) {
        this.proposals = proposals;
        this.imports = imports;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * A line of the preview in words.
     *
     * @param replaces the terms of office that its entry would have no more
     */
    public record Shown(
            ImportedEntry row, List<String> faults, List<ShownEdit> edits, List<String> replaces) {}

    /** A field that it changes, in words; null where there is nothing. */
    public record ShownEdit(String field, @Nullable String was, @Nullable String now) {}

    @GetMapping("/proposals")
    ModelAndView proposed() {
        return new ModelAndView(
                "plan/roster-proposals",
                Map.of("entries", proposals.all(), "key", CommandIds.fresh()));
    }

    @Says(itself = "done")
    @PostMapping("/proposals")
    ModelAndView take(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") List<String> ids,
            Caller caller) {
        return to(lang, proposals.take(ids, caller).position());
    }

    @GetMapping("/import")
    ModelAndView upload() {
        return form(null);
    }

    @Says(itself = Says.ASKED_FOR)
    @PostMapping("/import")
    ModelAndView uploaded(
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale locale)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Invalid.field("file", "roster.problem.workbook");
            }
            Preview preview = imports.begin(file.getOriginalFilename(), file.getBytes(), caller);
            return new ModelAndView("redirect:/" + lang + "/roster/imports/" + preview.id());
        } catch (Invalid invalid) {
            return form(problems.invalid(invalid, locale));
        }
    }

    /** A file that is not read at all because of its size leaves the form, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Locale locale) {
        return form(
                problems.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        locale,
                        PlanReader.MAX_BYTES / 1024 / 1024));
    }

    @GetMapping("/imports/{id}")
    ModelAndView preview(@PathVariable String id, Caller caller, Locale locale) {
        return shown(imports.mine(id, caller), null, locale);
    }

    @Says(itself = "done")
    @PostMapping("/imports/{id}/commit")
    ModelAndView commit(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean others,
            @RequestParam(defaultValue = "false") boolean replacing,
            Caller caller,
            Locale locale) {
        try {
            return to(lang, imports.commit(id, others, replacing, caller).position());
        } catch (Invalid invalid) {
            return shown(imports.mine(id, caller), problems.invalid(invalid, locale), locale);
        } catch (Refused refused) {
            return shown(
                    imports.mine(id, caller), problems.refused(refused.refusal(), locale), locale);
        }
    }

    @Says("roster.erase.said")
    @PostMapping("/imports/{id}/erase")
    ModelAndView erase(@PathVariable String lang, @PathVariable String id, Caller caller) {
        imports.erase(id, caller);
        return new ModelAndView("redirect:/" + lang + "/roster");
    }

    private static ModelAndView to(String lang, long position) {
        return new ModelAndView("redirect:/" + lang + "/roster?done=1&after=" + position);
    }

    private static ModelAndView form(@Nullable ProblemDetail problem) {
        return answered(new HashMap<>(), "plan/roster-import", problem);
    }

    private ModelAndView shown(Preview preview, @Nullable ProblemDetail problem, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        Map<ImportedEntry, Effect> effects = imports.effects(preview);
        model.put("id", preview.id());
        model.put("sheets", preview.sheets());
        List<Shown> rows =
                preview.rows().stream()
                        .map(row -> shown(row, effects.getOrDefault(row, Effect.NONE), locale))
                        .sorted(
                                Comparator.comparing(
                                                (Shown row) -> row.row().change() != Change.FAULTY)
                                        .thenComparing(row -> row.replaces().isEmpty()))
                        .toList();
        model.put("rows", rows);
        model.put("countReplacing", rows.stream().filter(row -> !row.replaces().isEmpty()).count());
        for (Change change : Change.values()) {
            model.put("count" + change, preview.count(change));
        }
        return answered(model, "plan/roster-preview", problem);
    }

    private Shown shown(ImportedEntry row, Effect effect, Locale locale) {
        return new Shown(
                row,
                row.faults().stream().map(fault -> words(fault, locale)).toList(),
                effect.edits().stream().map(edit -> words(edit, locale)).toList(),
                effect.replaces().stream().map(term -> words(term, locale)).toList());
    }

    private String words(Invalid.Fault fault, Locale locale) {
        return messages.text(locale, fault.code(), fault.arguments().toArray());
    }

    private ShownEdit words(Edit edit, Locale locale) {
        return new ShownEdit(
                messages.text(locale, edit.column().key()),
                words(edit.column(), edit.was(), locale),
                words(edit.column(), edit.now(), locale));
    }

    private @Nullable String words(RosterColumn column, @Nullable String value, Locale locale) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case KIND -> messages.text(locale, "roster.kind." + value);
            case ROLE -> messages.text(locale, "roster.role." + value);
            case FROM, UNTIL -> LocalDate.parse(value).format(DAY);
            case TERMS ->
                    Arrays.stream(value.split(" "))
                            .map(code -> words(RosterTerm.ofCode(code), locale))
                            .collect(Collectors.joining("; "));
            default -> value;
        };
    }

    private String words(RosterTerm term, Locale locale) {
        String commission = term.commission();
        return Stream.of(
                        commission == null
                                ? null
                                : messages.text(locale, "ui.word.commission", commission),
                        term.role() == null
                                ? null
                                : messages.text(locale, "roster.role." + term.role()),
                        day("roster.from", term.from(), locale),
                        day("roster.until", term.until(), locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String day(String key, @Nullable LocalDate day, Locale locale) {
        return day == null ? null : messages.text(locale, key, day.format(DAY));
    }

    private static ModelAndView answered(
            Map<String, Object> model, String template, @Nullable ProblemDetail problem) {
        model.put("key", CommandIds.fresh());
        model.put("errors", problem == null ? List.of() : FormErrors.of(problem, "file"));
        ModelAndView page = new ModelAndView(template, model);
        if (problem != null) {
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        }
        return page;
    }
}
