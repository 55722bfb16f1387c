package kz.moldir.plan.document.timeframe;

/** The part of the year that a plan is for: a half of it, or all of it. */
public enum Half {
    WHOLE(0),
    FIRST(1),
    SECOND(2);

    private final int number;

    Half(int number) {
        this.number = number;
    }

    /** The one of a number from 0 to 2. */
    public static Half of(int number) {
        return values()[number];
    }

    /** As a sentence in any language names it: 1, 2, or both. */
    public String named() {
        return this == WHOLE ? "1–2" : String.valueOf(number);
    }

    /** 1 or 2, as people write it; 0 for the whole year. */
    public int number() {
        return number;
    }
}
