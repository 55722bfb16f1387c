package kz.moldir.monitoring.write;

import org.springframework.http.ProblemDetail;

/**
 * Tells the question about a day of another year from a fault: the form then carries its answer.
 */
final class AskedYear {

    private AskedYear() {}

    static boolean of(ProblemDetail problem) {
        return String.valueOf(problem.getType()).endsWith("/visit-another-year");
    }
}
