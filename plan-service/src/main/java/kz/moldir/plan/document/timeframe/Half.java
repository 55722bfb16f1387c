package kz.moldir.plan.document.timeframe;

/** The half of the year that a plan is for. */
public enum Half {
    FIRST(1),
    SECOND(2);

    private final int number;

    Half(int number) {
        this.number = number;
    }

    /** 1 or 2, as people write it. */
    public int number() {
        return number;
    }
}
