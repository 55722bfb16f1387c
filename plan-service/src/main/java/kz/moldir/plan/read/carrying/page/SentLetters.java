package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.moldir.plan.events.Request.Channel;
import kz.moldir.plan.read.activities.Asked;
import kz.moldir.plan.read.activities.PlannedActivity;

/** The letters that the page of the carrying out shows below the form that records one. */
final class SentLetters {

    private static final int FEW = 5;

    private SentLetters() {}

    /** The latest ones, the newest first; of one day the one that was recorded last. */
    static List<Asked> latest(PlannedActivity activity) {
        return activity.requests().reversed().stream()
                .filter(asked -> asked.sent().channel() == Channel.LETTER)
                .sorted(Comparator.comparing(SentLetters::day).reversed())
                .limit(FEW)
                .toList();
    }

    private static LocalDate day(Asked asked) {
        return asked.sent().on();
    }
}
