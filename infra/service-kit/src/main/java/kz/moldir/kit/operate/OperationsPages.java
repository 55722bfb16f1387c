package kz.moldir.kit.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.axon.Republishing;
import kz.moldir.kit.operate.Held.Replayed;
import kz.moldir.kit.operate.HeldEvents.ReplayUnderWay;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.rebuild.Rebuilds;
import kz.moldir.kit.rebuild.ViewStatus;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.said.Says;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same for a person: what waits and why, and the read models. Works without scripts. */
@Allowed(Role.OPERATOR)
@Controller
@RequestMapping("/{lang:kk|ru|en}/operations")
final class OperationsPages {

    private static final String TOLD = "told";
    private static final String REPLAYED = "replayed";
    private static final String LEFT = "left";
    private static final String BUSY = "busy";
    private static final Set<String> DEEDS =
            Set.of("rebuilding", "verifying", "republishing", "early", BUSY);

    private final HeldEvents held;
    private final Rebuilds rebuilds;
    private final ObjectProvider<Republishing> republishing;

    OperationsPages(HeldEvents held, Rebuilds rebuilds, ObjectProvider<Republishing> republishing) {
        this.held = held;
        this.rebuilds = rebuilds;
        this.republishing = republishing;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
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
        model.addAttribute("told", told(request).orElse(null));
        Long replayed = number(request, REPLAYED);
        model.addAttribute("replayed", replayed);
        model.addAttribute("left", replayed == null ? null : number(request, LEFT));
        return "kit/operations";
    }

    @Says(itself = {TOLD, REPLAYED, LEFT})
    @PostMapping("/parked/{id}/replay")
    String replay(@PathVariable String lang, @PathVariable String id) {
        try {
            return told(lang, held.replay(id).orElseThrow(NotFound::new));
        } catch (ReplayUnderWay underWay) {
            return back(lang, BUSY);
        }
    }

    @Says(itself = {TOLD, REPLAYED, LEFT})
    @PostMapping("/parked/replay")
    String replayAll(@PathVariable String lang) {
        return told(lang, held.replayAll());
    }

    @Says(itself = TOLD)
    @PostMapping("/views/{name}/rebuild")
    String rebuild(@PathVariable String lang, @PathVariable String name) {
        known(name);
        return back(lang, rebuilds.rebuild(name) ? "rebuilding" : BUSY);
    }

    @Says(itself = TOLD)
    @PostMapping("/views/{name}/verify")
    String verify(@PathVariable String lang, @PathVariable String name) {
        known(name);
        return back(lang, rebuilds.verify(name) ? "verifying" : BUSY);
    }

    /** Not found in a service that publishes nothing. */
    @Says(itself = TOLD)
    @PostMapping("/publisher/republish")
    String republish(@PathVariable String lang) {
        Republishing publisher = republishing.getIfAvailable();
        if (publisher == null) {
            throw new NotFound();
        }
        return back(lang, publisher.begin() ? "republishing" : BUSY);
    }

    private void known(String view) {
        if (rebuilds.one(view).isEmpty()) {
            throw new NotFound();
        }
    }

    private static String told(String lang, Replayed replayed) {
        return back(lang, replayed.early() ? "early" : "replayed")
                + "&replayed="
                + replayed.replayed()
                + "&left="
                + replayed.left();
    }

    private static String back(String lang, String told) {
        return "redirect:/" + lang + "/operations?told=" + told;
    }

    /** What was done, as far as there are words for it. */
    private static Optional<String> told(HttpServletRequest request) {
        return Optional.ofNullable(Saying.once(request, TOLD)).filter(DEEDS::contains);
    }

    private static @Nullable Long number(HttpServletRequest request, String name) {
        String said = Saying.once(request, name);
        return said != null && said.matches("[0-9]{1,18}") ? Long.valueOf(said) : null;
    }
}
