package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import kz.moldir.plan.events.ActivityEvent.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A publication as pages and the API show it.
 *
 * @param id by which it is corrected, withdrawn or undone
 */
public record Published(
        String id,
        String url,
        String title,
        LocalDate date,
        Publication.Kind kind,
        Publication.@Nullable Medium medium) {

    static Published of(Publication one) {
        return new Published(
                one.id(), one.url(), one.title(), one.date(), one.kind(), one.medium());
    }
}
