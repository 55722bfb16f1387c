package kz.moldir.monitoring.write.recommendation;

import org.springframework.web.servlet.ModelAndView;

/** The page of a recommendation, on which its forms stand; the view stands behind it. */
@FunctionalInterface
public interface RecommendationShown {

    /** The page as it is now. */
    ModelAndView page(String recommendationId);
}
