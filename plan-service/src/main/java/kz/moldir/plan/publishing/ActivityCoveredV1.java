package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.ActivityEvent.Publication;
import org.jspecify.annotations.Nullable;

/** Wire form: a publication was recorded; announcements do not count as coverage of a result. */
public record ActivityCoveredV1(
        String activityId,
        String url,
        String title,
        LocalDate date,
        Publication.Kind kind,
        Publication.@Nullable Medium medium) {}
