package kz.moldir.monitoring.read.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.read.history.History;
import kz.moldir.monitoring.read.history.Writers;
import kz.moldir.monitoring.read.visits.AsPlanned.Beside;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the visits: today's and coming ones first. */
@Controller
public final class VisitPages {

    private static final String LANGUAGE = "/{language:kk|ru|en}";
    private static final int AHEAD = 1000;
    private static final int PAST = 100;

    private final Visits visits;
    private final History history;
    private final Writers writers;
    private final Council council;
    private final CouncilClock clock;
    private final InvitableExperts experts;
    private final OverActivities activities;
    private final AsPlanned planned;

    VisitPages(
            Visits visits,
            History history,
            Writers writers,
            Council council,
            CouncilClock clock,
            InvitableExperts experts,
            OverActivities activities,
            AsPlanned planned) {
        this.planned = planned;
        this.activities = activities;
        this.experts = experts;
        this.visits = visits;
        this.history = history;
        this.writers = writers;
        this.council = council;
        this.clock = clock;
    }

    /** A visit, how it stands today, and what is said beside it. */
    record Line(VisitView visit, VisitStanding standing, Beside beside) {}

    @Open
    @GetMapping("/")
    String home(HttpServletRequest request) {
        return "redirect:/" + Language.of(request).code();
    }

    /** An expert sees those to which the expert is invited. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.EXPERT})
    @GetMapping({LANGUAGE, LANGUAGE + "/"})
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        Set<String> expert = Invited.only(request);
        LocalDate today = council.today(clock);
        String before = cursor == null ? today.toString() : VisitPage.key(cursor);
        VisitPage past = VisitPage.of(PAST, limit -> visits.before(before, expert, limit));
        model.addAttribute("invited", expert != null);
        model.addAttribute("older", cursor != null);
        model.addAttribute("coming", cursor == null ? coming(today, expert) : List.of());
        model.addAttribute("toConfirm", cursor == null ? toConfirm(today, expert) : List.of());
        model.addAttribute("past", lines(past.items(), today));
        model.addAttribute("next", past.next());
        return "monitoring/visits";
    }

    /** A visit, with the forms that stand on its page. */
    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.EXPERT)
    @GetMapping(LANGUAGE + "/visits/{id}")
    public ModelAndView one(@PathVariable String id) {
        VisitView visit = visits.get(id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView("monitoring/visit");
        page.addObject("visit", visit);
        page.addObject("beside", beside(List.of(visit)).get(visit.activityId()));
        LocalDate today = council.today(clock);
        page.addObject("standing", VisitStanding.of(visit, today));
        page.addObject("made", open(visit) && !visit.date().isAfter(today));
        page.addObject("today", today);
        boolean left = open(visit) && activities.over(visit.activityId());
        page.addObject("left", left);
        page.addObject("cancellable", left || (open(visit) && visit.byHand()));
        if (visit.state() == VisitState.COMPLETED) {
            page.addObject("right", recorded(visit));
            page.addObject("recorded", new Made(visit.date(), visit.object(), visit.findings()));
        }
        page.addObject("entries", history.of(id));
        page.addObject("writers", writers);
        page.addObject("invitable", invitable(visit));
        page.addObject("key", CommandIds.fresh());
        return page;
    }

    /** What is recorded, as the form that puts it right begins. */
    static Map<String, Object> recorded(VisitView visit) {
        return Map.of(
                "date",
                visit.date().toString(),
                "object",
                Objects.requireNonNullElse(visit.object(), ""),
                "reason",
                "",
                "found",
                visit.findings().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "id",
                                                each.id(),
                                                "text",
                                                each.text(),
                                                "severity",
                                                each.severity().name()))
                        .toList());
    }

    /** Who is not invited yet, while there is something to be invited to. */
    private List<Expert> invitable(VisitView visit) {
        return open(visit) ? notInvited(visit, experts.all()) : List.of();
    }

    private static boolean open(VisitView visit) {
        return visit.state() == VisitState.SCHEDULED || visit.state() == VisitState.TO_BE_CONFIRMED;
    }

    /** Whoever was invited under an earlier name is invited still. */
    static List<Expert> notInvited(VisitView visit, List<Expert> all) {
        return all.stream()
                .filter(
                        each ->
                                visit.experts().stream()
                                        .noneMatch(one -> one.id().equals(each.id())))
                .toList();
    }

    private List<Line> coming(LocalDate today, @Nullable Set<String> expert) {
        return lines(
                visits.list(new Visits.Wanted(null, null, today, null, null, expert), AHEAD),
                today);
    }

    private List<Line> toConfirm(LocalDate today, @Nullable Set<String> expert) {
        return lines(
                visits.list(
                        new Visits.Wanted(
                                null, VisitState.TO_BE_CONFIRMED, null, null, null, expert),
                        AHEAD),
                today);
    }

    private List<Line> lines(List<VisitView> visits, LocalDate today) {
        Map<String, Beside> beside = beside(visits);
        return visits.stream()
                .map(
                        visit ->
                                new Line(
                                        visit,
                                        VisitStanding.of(visit, today),
                                        beside.getOrDefault(visit.activityId(), Beside.NOTHING)))
                .toList();
    }

    private Map<String, Beside> beside(List<VisitView> visits) {
        return planned.of(visits.stream().map(VisitView::activityId).collect(Collectors.toSet()));
    }
}
