package kz.moldir.plan.write.review.diff;

import java.util.List;
import kz.moldir.plan.events.Row;

/** How the official documents of this service say a row where they do not take its own words. */
@FunctionalInterface
public interface Renderings {

    /** Every document takes the row's own words. */
    Renderings NONE = row -> List.of();

    /** The words of one row, in each language that has a document. */
    List<Words> of(Row row);
}
