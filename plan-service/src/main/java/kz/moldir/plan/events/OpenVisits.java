package kz.moldir.plan.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.VisitSettled;

/**
 * The visits of an activity that were put right and that it does not follow. One is settled once
 * its occurrence says something else or is gone, or somebody says that it stays: one fold for
 * decisions and for views.
 */
public record OpenVisits(List<VisitNotFollowed> all) {

    /** Of an activity that follows all of them. */
    public static final OpenVisits NONE = new OpenVisits(List.of());

    /** That visit, where it is not followed. */
    public Optional<VisitNotFollowed> of(String visitId) {
        return all.stream().filter(each -> each.visitId().equals(visitId)).findFirst();
    }

    /** Those after one more event. */
    public OpenVisits after(ActivityEvent event) {
        return switch (event) {
            case VisitNotFollowed now -> with(without(now.visitId()), Stream.of(now));
            case VisitSettled now -> with(without(now.visitId()), Stream.empty());
            case OccurrenceRecorded now when now.occurrence().visitId() != null ->
                    with(
                            without(now.occurrence().visitId()),
                            of(now.occurrence().visitId())
                                    .flatMap(each -> each.standingAs(now.occurrence()))
                                    .stream());
            case RecordCorrected now
                    when now.correction().kind() == Correction.Kind.OCCURRENCE
                            && !now.correction().replaced() ->
                    new OpenVisits(
                            all.stream()
                                    .filter(
                                            each ->
                                                    !each.occurrence()
                                                            .equals(now.correction().id()))
                                    .toList());
            default -> this;
        };
    }

    private Stream<VisitNotFollowed> without(String visitId) {
        return all.stream().filter(each -> !each.visitId().equals(visitId));
    }

    private static OpenVisits with(Stream<VisitNotFollowed> some, Stream<VisitNotFollowed> more) {
        return new OpenVisits(Stream.concat(some, more).toList());
    }
}
