package kz.moldir.plan.events;

import java.util.List;
import java.util.stream.Stream;

/** An activity of an earlier plan, and the one that went on with it when the plan was approved. */
public record TakenOver(String activityId, String next) {

    /** What is taken over with those rows. */
    public static List<TakenOver> of(List<Row> rows) {
        return rows.stream()
                .flatMap(
                        row ->
                                Stream.ofNullable(row.continues())
                                        .filter(Continues::carriesOver)
                                        .map(
                                                earlier ->
                                                        new TakenOver(
                                                                earlier.activityId(), row.id())))
                .toList();
    }
}
