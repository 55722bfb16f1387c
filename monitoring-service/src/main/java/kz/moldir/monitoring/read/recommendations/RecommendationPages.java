package kz.moldir.monitoring.read.recommendations;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the recommendations. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class RecommendationPages {

    private static final int SHOWN = 500;

    private final Recommendations recommendations;

    RecommendationPages(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @GetMapping("/{language:kk|ru|en}/recommendations")
    String list(Model model) {
        model.addAttribute("recommendations", recommendations.list(null, SHOWN));
        return "monitoring/recommendations";
    }
}
