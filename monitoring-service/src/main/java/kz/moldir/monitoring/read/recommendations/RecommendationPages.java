package kz.moldir.monitoring.read.recommendations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.read.history.History;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the recommendations. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class RecommendationPages {

    private static final String LIST = "/{language:kk|ru|en}/recommendations";
    private static final int SHOWN = 500;

    private final Recommendations recommendations;
    private final History history;
    private final Council council;
    private final CouncilClock clock;

    RecommendationPages(
            Recommendations recommendations, History history, Council council, CouncilClock clock) {
        this.recommendations = recommendations;
        this.history = history;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(Model model) {
        model.addAttribute("recommendations", recommendations.list(null, SHOWN));
        return "monitoring/recommendations";
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        RecommendationView view = recommendations.get(id).orElseThrow(NotFound::new);
        Acting reader = Acting.of(request);
        model.addAttribute("recommendation", view);
        model.addAttribute(
                "own", reader != null && reader.person().subject().equals(view.author()));
        model.addAttribute("entries", history.of(id));
        model.addAttribute("today", council.today(clock));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "monitoring/recommendation";
    }
}
