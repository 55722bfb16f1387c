package kz.moldir.monitoring.read.visits;

import java.time.LocalDate;

/** How a visit stands on a day, as pages say it: a shape of the shared set, and words. */
public enum VisitStanding {
    AHEAD("planned"),
    TODAY("planned"),
    TO_BE_CONFIRMED("beforeApproval"),
    UNRECORDED("waiting"),
    COMPLETED("covered"),
    CANCELLED("cancelled");

    private final String shape;

    VisitStanding(String shape) {
        this.shape = shape;
    }

    /** How the visit stands; a day that passed without a record accuses nobody. */
    static VisitStanding of(VisitView visit, LocalDate today) {
        return switch (visit.state()) {
            case TO_BE_CONFIRMED -> TO_BE_CONFIRMED;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case SCHEDULED -> {
                int side = visit.date().compareTo(today);
                yield side > 0 ? AHEAD : side == 0 ? TODAY : UNRECORDED;
            }
        };
    }

    /** The name of its shape. */
    public String shape() {
        return shape;
    }

    /** The key of its words. */
    public String words() {
        return "monitoring.standing." + name();
    }
}
