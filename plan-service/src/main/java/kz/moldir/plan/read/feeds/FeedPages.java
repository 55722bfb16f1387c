package kz.moldir.plan.read.feeds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.read.feeds.FeedDesk.Made;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which calendars are made and taken back. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@Controller
@RequestMapping("/{lang:kk|ru|en}/feeds")
final class FeedPages {

    private final FeedDesk desk;
    private final FeedCalendar calendar;
    private final Council council;
    private final Messages messages;

    FeedPages(FeedDesk desk, FeedCalendar calendar, Council council, Messages messages) {
        this.desk = desk;
        this.calendar = calendar;
        this.council = council;
        this.messages = messages;
    }

    /** A feed as the page lists it. */
    public record Shown(Feed feed, String name, String owner) {}

    /** One that was taken back, as the page lists it. */
    public record Gone(Feed feed, String name, String owner, String by, Instant at) {}

    /** One line of the summary of faults. */
    public record Fault(String field, String message) {}

    @GetMapping
    String page(Caller caller, Model model) {
        return shown(model, caller, Map.of(), List.of());
    }

    /** The address is on this answer alone, so it is the page itself and not a redirection. */
    @Says(itself = Says.ASKED_FOR)
    @PostMapping
    String make(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        String scope = typed.get("scope");
        try {
            Optional<Made> made =
                    desk.make(
                            scope,
                            typed.get("commission".equals(scope) ? "commission" : "person"),
                            "true".equals(typed.get("withheld")),
                            language(typed.get("language"), locale),
                            caller);
            model.addAttribute("address", made.map(FeedPages::address).orElse(null));
            return shown(model, caller, Map.of(), List.of());
        } catch (Invalid wrong) {
            response.setStatus(422);
            return shown(model, caller, typed, faults(wrong, locale));
        }
    }

    @Says("views.feeds.revoke.said")
    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String lang, @PathVariable String id, Caller caller) {
        desk.revoke(id, caller);
        return "redirect:/" + lang + "/feeds";
    }

    /** That of the calendar's own words; the page's where none is chosen. */
    private static Language language(@Nullable String chosen, Locale locale) {
        return Language.of(
                chosen == null || chosen.isBlank() ? locale : Locale.forLanguageTag(chosen));
    }

    private static String address(Made made) {
        return FeedController.address(made.secret());
    }

    private List<Fault> faults(Invalid wrong, Locale locale) {
        return wrong.faults().stream()
                .map(
                        fault ->
                                new Fault(
                                        fault.field(),
                                        messages.text(
                                                locale, fault.code(), fault.arguments().toArray())))
                .toList();
    }

    private String shown(
            Model model, Caller caller, Map<String, String> typed, List<Fault> errors) {
        model.addAttribute(
                "feeds",
                desk.listed(caller).stream()
                        .map(feed -> new Shown(feed, calendar.name(feed), desk.owner(feed)))
                        .toList());
        model.addAttribute(
                "revoked",
                desk.revoked(caller).stream()
                        .map(
                                each ->
                                        new Gone(
                                                each.feed(),
                                                calendar.name(each.feed()),
                                                desk.owner(each.feed()),
                                                desk.named(each.by()),
                                                each.at()))
                        .toList());
        model.addAttribute("me", caller.actor());
        model.addAttribute("withholds", FeedDesk.mayKnowAny(caller));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("commissions", council.commissions().keySet());
        model.addAttribute("persons", desk.persons(caller));
        model.addAttribute("key", CommandIds.fresh());
        return "plan/feeds";
    }
}
