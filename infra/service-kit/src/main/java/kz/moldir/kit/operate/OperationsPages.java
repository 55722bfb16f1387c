package kz.moldir.kit.operate;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.axon.Republishing;
import kz.moldir.kit.operate.Held.Replayed;
import kz.moldir.kit.operate.HeldEvents.ReplayUnderWay;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.rebuild.Rebuilds;
import kz.moldir.kit.rebuild.ViewStatus;
import kz.moldir.kit.said.Says;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same for a person: what waits and why, and the read models. Works without scripts. */
@Allowed(Role.OPERATOR)
@Controller
@RequestMapping("/{lang:kk|ru|en}/operations")
final class OperationsPages {

    private final HeldEvents held;
    private final Rebuilds rebuilds;
    private final ObjectProvider<Republishing> republishing;

    OperationsPages(HeldEvents held, Rebuilds rebuilds, ObjectProvider<Republishing> republishing) {
        this.held = held;
        this.rebuilds = rebuilds;
        this.republishing = republishing;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Long replayed,
            @RequestParam(required = false) @Nullable Long left,
            @RequestParam(defaultValue = "false") boolean early,
            @RequestParam(defaultValue = "false") boolean busy,
            Model model) {
        model.addAttribute("held", held.all());
        List<ViewStatus> views = rebuilds.all();
        Republishing.Status publisher =
                republishing.stream().map(Republishing::status).findFirst().orElse(null);
        model.addAttribute("views", views);
        model.addAttribute("publisher", publisher);
        model.addAttribute(
                "underWay",
                views.stream().anyMatch(view -> view.progress() != null)
                        || (publisher != null && publisher.again()));
        model.addAttribute("replayed", replayed);
        model.addAttribute("left", left == null ? 0 : left);
        model.addAttribute("early", early);
        model.addAttribute("busy", busy);
        return "kit/operations";
    }

    @Says
    @PostMapping("/parked/{id}/replay")
    String replay(@PathVariable String lang, @PathVariable String id) {
        try {
            return told(lang, held.replay(id).orElseThrow(NotFound::new));
        } catch (ReplayUnderWay underWay) {
            return busy(lang);
        }
    }

    @Says
    @PostMapping("/parked/replay")
    String replayAll(@PathVariable String lang) {
        return told(lang, held.replayAll());
    }

    @Says
    @PostMapping("/views/{name}/rebuild")
    String rebuild(@PathVariable String lang, @PathVariable String name) {
        known(name);
        return rebuilds.rebuild(name) ? back(lang, "") : busy(lang);
    }

    @Says
    @PostMapping("/views/{name}/verify")
    String verify(@PathVariable String lang, @PathVariable String name) {
        known(name);
        return rebuilds.verify(name) ? back(lang, "") : busy(lang);
    }

    /** Not found in a service that publishes nothing. */
    @Says
    @PostMapping("/publisher/republish")
    String republish(@PathVariable String lang) {
        Republishing publisher = republishing.getIfAvailable();
        if (publisher == null) {
            throw new NotFound();
        }
        return publisher.begin() ? back(lang, "") : busy(lang);
    }

    private void known(String view) {
        if (rebuilds.one(view).isEmpty()) {
            throw new NotFound();
        }
    }

    private static String told(String lang, Replayed replayed) {
        return back(
                lang,
                "?replayed="
                        + replayed.replayed()
                        + "&left="
                        + replayed.left()
                        + (replayed.early() ? "&early=true" : ""));
    }

    private static String busy(String lang) {
        return back(lang, "?busy=true");
    }

    private static String back(String lang, String said) {
        return "redirect:/" + lang + "/operations" + said;
    }
}
