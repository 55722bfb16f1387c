package kz.moldir.plan.write.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
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

/** The settings on one page, with a form for each part of them. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/settings")
final class SettingsPages {

    private final SettingsOrders orders;
    private final SettingsPage page;
    private final Problems problems;
    private final CouncilClock clock;

    SettingsPages(SettingsOrders orders, SettingsPage page, Problems problems, CouncilClock clock) {
        this.clock = clock;
        this.orders = orders;
        this.page = page;
        this.problems = problems;
    }

    /** Who may not change them reads them. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    ModelAndView settings(
            @RequestParam(required = false) @Nullable Integer undo,
            @RequestParam(defaultValue = "0") long until,
            HttpServletRequest request) {
        ModelAndView shown =
                page.of("", Map.of(), List.of(), null)
                        .addObject("done", Saying.once(request, "done"));
        return clock.instant().getEpochSecond() <= until ? shown.addObject("undo", undo) : shown;
    }

    /** Sets a part as it was before it was changed just now. */
    @Says(itself = "done")
    @PostMapping("/{part:names|commissions|districts|weekend|calendar|terms|rules|logo}/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String part,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                part,
                Map.of(),
                List.of(),
                locale,
                () ->
                        orders.undo(
                                part(part),
                                new UndoRequest(form.version(), form.reason()),
                                caller));
    }

    static Part part(String name) {
        return Part.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Says(itself = "done")
    @PostMapping("/names")
    ModelAndView names(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> languages,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, languages);
        return answer(
                lang, "names", typed, languages, locale, () -> orders.names(form.names(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/commissions")
    ModelAndView commission(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "commissions",
                typed,
                List.of(),
                locale,
                () -> orders.commission(form.number(), form.commission(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/commissions/{number}/remove")
    ModelAndView withoutCommission(
            @PathVariable String lang,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "commissions",
                gone(typed, "commission-" + number),
                List.of(),
                locale,
                () -> orders.withoutCommission(number, form.version(), form.reason(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/districts")
    ModelAndView districts(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "districts",
                typed,
                List.of(),
                locale,
                () -> orders.districts(form.districts(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/weekend")
    ModelAndView weekend(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<DayOfWeek> weekend,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "weekend",
                kept(typed),
                weekend.stream().map(DayOfWeek::name).toList(),
                locale,
                () -> orders.weekend(form.weekend(weekend), caller));
    }

    @Says(itself = "done")
    @PostMapping("/calendar")
    ModelAndView day(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "calendar",
                typed,
                List.of(),
                locale,
                () -> orders.day(form.day(), form.dayIs(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/calendar/{day}/remove")
    ModelAndView ordinary(
            @PathVariable String lang,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "calendar",
                gone(typed, "day-" + day),
                List.of(),
                locale,
                () -> orders.ordinary(day, form.version(), form.reason(), caller));
    }

    @Says(itself = "done")
    @PostMapping(path = "/logo", consumes = "multipart/form-data")
    ModelAndView logo(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        byte[] picture = file == null ? new byte[0] : file.getBytes();
        return answer(
                lang,
                "logo",
                kept(typed),
                List.of(),
                locale,
                () -> orders.logo(picture, form.version(), form.reason(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/logo/remove")
    ModelAndView withoutLogo(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang,
                "logo",
                gone(typed, "logo"),
                List.of(),
                locale,
                () -> orders.withoutLogo(form.version(), form.reason(), caller));
    }

    /** A file that is not read at all because of its size leaves the page, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Locale locale) {
        ModelAndView again =
                page.of(
                        "logo",
                        Map.of(),
                        List.of(),
                        problems.invalid(
                                Invalid.field(
                                        "logo",
                                        "settings.problem.logo",
                                        Logos.LARGEST_FILE / 1024 / 1024),
                                locale));
        again.addObject("unread", true); // So what was typed comes back from the browser.
        again.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return again;
    }

    @Says(itself = "done")
    @PostMapping("/terms")
    ModelAndView terms(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang, "terms", typed, List.of(), locale, () -> orders.terms(form.terms(), caller));
    }

    @Says(itself = "done")
    @PostMapping("/rules")
    ModelAndView rules(
            @PathVariable String lang,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        SettingsForms form = new SettingsForms(typed, List.of());
        return answer(
                lang, "rules", typed, List.of(), locale, () -> orders.rules(form.rules(), caller));
    }

    private ModelAndView answer(
            String lang,
            String part,
            Map<String, String> typed,
            List<String> ticked,
            Locale locale,
            Supplier<Done> order)
            throws IOException {
        return new FormAnswer(problems, locale)
                .to(
                        () -> {
                            Done done = order.get();
                            return "/%s/settings?done=%s&after=%d%s#%s"
                                    .formatted(
                                            lang,
                                            part,
                                            done.position(),
                                            UndoOffered.of(
                                                    UndoOffered.version(done), clock.instant()),
                                            part);
                        },
                        problem -> page.of(part, typed, ticked, problem));
    }

    /** Why, and what was seen then: of a form without other words. */
    private static Map<String, String> kept(Map<String, String> typed) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.keySet().retainAll(Set.of("reason", "version"));
        return kept;
    }

    /** What was typed to remove something, for the page that comes back with that form open. */
    private static Map<String, String> gone(Map<String, String> typed, String what) {
        Map<String, String> kept = kept(typed);
        kept.put("gone", what);
        return kept;
    }
}
