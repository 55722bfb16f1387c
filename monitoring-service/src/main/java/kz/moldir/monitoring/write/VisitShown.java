package kz.moldir.monitoring.write;

import org.springframework.web.servlet.ModelAndView;

/** The page of a visit, on which its forms stand; the view stands behind it. */
@FunctionalInterface
public interface VisitShown {

    /** The page as it is now. */
    ModelAndView page(String visitId);
}
