package kz.moldir.plan.write.plan;

/** Answers to remarks, as those who put them right or take them back say which they saw. */
public final class Answers {

    private Answers() {}

    /** One text for an answer: {@code +} or {@code -}, and its words. */
    public static String shown(boolean accepted, String words) {
        return (accepted ? "+" : "-") + words;
    }
}
