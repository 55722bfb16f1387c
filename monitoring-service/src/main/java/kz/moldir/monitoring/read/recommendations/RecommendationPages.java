package kz.moldir.monitoring.read.recommendations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Term;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.read.history.History;
import kz.moldir.monitoring.read.history.Writers;
import kz.moldir.monitoring.read.visits.AsPlanned;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the recommendations. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
public final class RecommendationPages {

    private static final String LIST = "/{language:kk|ru|en}/recommendations";
    private static final int SHOWN = 500;

    /** What was due first stands first. */
    private static final Comparator<RecommendationView> LONGEST =
            Comparator.comparing(
                    RecommendationView::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Recommendations recommendations;
    private final History history;
    private final Writers writers;
    private final Council council;
    private final CouncilClock clock;
    private final AsPlanned planned;

    RecommendationPages(
            Recommendations recommendations,
            History history,
            Writers writers,
            Council council,
            CouncilClock clock,
            AsPlanned planned) {
        this.planned = planned;
        this.recommendations = recommendations;
        this.history = history;
        this.writers = writers;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(Model model) {
        LocalDate today = council.today(clock);
        List<RecommendationView> all = recommendations.list(null, SHOWN);
        model.addAttribute("today", today);
        model.addAttribute("expected", expected(all));
        model.addAttribute("outside", outside(all));
        model.addAttribute(
                "late", all.stream().filter(each -> each.overdue(today)).sorted(LONGEST).toList());
        model.addAttribute(
                "recommendations", all.stream().filter(each -> !each.overdue(today)).toList());
        return "monitoring/recommendations";
    }

    /** By the council's term where a recommendation names no day, as plan-service says it. */
    private Map<String, LocalDate> expected(List<RecommendationView> some) {
        Term term = council.terms().recommendationReply();
        return term == null
                ? Map.of()
                : some.stream()
                        .filter(RecommendationPages::waitsWithoutADay)
                        .collect(
                                Collectors.toMap(
                                        RecommendationView::id,
                                        each ->
                                                council.workingCalendar()
                                                        .plusWorkingDays(each.on(), term.days())));
    }

    /** Their activities that are no rows of a plan, and have numbers of their own. */
    private Set<String> outside(List<RecommendationView> some) {
        return planned
                .of(some.stream().map(RecommendationView::activityId).distinct().toList())
                .entrySet()
                .stream()
                .filter(each -> each.getValue().outside())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean waitsWithoutADay(RecommendationView view) {
        return view.until() == null && view.standing() == RecommendationView.Standing.OPEN;
    }

    /** A recommendation, with the forms that stand on its page. */
    @GetMapping(LIST + "/{id}")
    public ModelAndView one(@PathVariable String id) {
        RecommendationView view = recommendations.get(id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView("monitoring/recommendation");
        page.addObject("recommendation", view);
        page.addObject("expected", expected(List.of(view)));
        page.addObject("outside", outside(List.of(view)));
        page.addObject("own", view.authors().stream().anyMatch(writers::reads));
        String absent = writers.sendsFor("/recommendations/" + id + "/verify");
        page.addObject("deputy", absent != null && view.authors().contains(absent));
        page.addObject("entries", history.of(id));
        page.addObject("writers", writers);
        page.addObject("today", council.today(clock));
        page.addObject("key", CommandIds.fresh());
        return page;
    }
}
