package kz.moldir.plan.read.roster;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster, and one entry of it with the rows that name it. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
@RequestMapping("/{lang:kk|ru|en}/roster")
final class RosterPages {

    private final RosterList roster;
    private final RosterRows rows;
    private final ReachedBy contacts;
    private final Council council;
    private final CouncilClock clock;

    RosterPages(
            RosterList roster,
            RosterRows rows,
            ReachedBy contacts,
            Council council,
            CouncilClock clock) {
        this.roster = roster;
        this.rows = rows;
        this.contacts = contacts;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView entries(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        Kind chosen =
                Arrays.stream(Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null);
        List<Known> all = roster.all();
        Map<String, Long> counts =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        known -> known.entry().kind().name(),
                                        Collectors.counting()));
        Map<String, Object> model = new HashMap<>();
        model.put("entries", roster.matching(chosen, q));
        model.put("total", all.size());
        model.put("counts", counts);
        model.put("kinds", Kind.values());
        model.put("kind", chosen);
        model.put("q", q);
        model.put("done", Saying.once(request, "done"));
        model.put("today", council.today(clock));
        return new ModelAndView("plan/roster", model);
    }

    @GetMapping("/{id}")
    ModelAndView entry(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer undo,
            @RequestParam(defaultValue = "0") long until,
            HttpServletRequest request) {
        Known known = roster.get(id).orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>();
        model.put("known", known);
        model.put("entry", known.entry());
        model.put("reached", contacts.of(known.entry()));
        model.put("rows", rows.naming(known.entry()));
        model.put("done", Saying.once(request, "done"));
        model.put("key", CommandIds.fresh());
        model.put("today", council.today(clock));
        model.put("undo", clock.instant().getEpochSecond() <= until ? undo : null);
        return new ModelAndView("plan/roster-entry", model);
    }
}
