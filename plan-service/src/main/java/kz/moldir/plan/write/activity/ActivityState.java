package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityFolding;
import org.jspecify.annotations.Nullable;

/** What an activity must know of itself to decide. */
record ActivityState(
        @Nullable ActivityFacts facts, Set<String> published, Set<String> occurrences) {

    static final ActivityState NEW = new ActivityState(null, Set.of(), Set.of());

    ActivityFacts known() {
        if (facts == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return facts;
    }

    /** The day that stands now: agreed or moved, else the end of the promised term. */
    @Nullable LocalDate day() {
        LocalDate agreed = known().agreedDay();
        return agreed != null ? agreed : known().timeframe().end();
    }

    ActivityState after(ActivityEvent event) {
        ActivityFacts folded = ActivityFolding.after(facts, event);
        return switch (event) {
            case ActivityPlanned now -> new ActivityState(folded, published, occurrences);
            case ActivityDateAgreed now -> new ActivityState(folded, published, occurrences);
            case ActivityPostponed now -> new ActivityState(folded, published, occurrences);
            case ActivityCancelled now -> new ActivityState(folded, published, occurrences);
            case ActivityClosed now -> new ActivityState(folded, published, occurrences);
            case OccurrenceRecorded now ->
                    new ActivityState(folded, published, with(occurrences, now.occurrence().id()));
            case ActivityCovered now ->
                    new ActivityState(folded, with(published, key(now.publication())), occurrences);
        };
    }

    /** Whether this address was recorded as the same kind; an announcement may become a result. */
    boolean knows(Publication publication) {
        return published.contains(key(publication));
    }

    private static String key(Publication publication) {
        return publication.kind() + " " + publication.url();
    }

    private static Set<String> with(Set<String> known, String more) {
        Set<String> all = new HashSet<>(known);
        all.add(more);
        return all;
    }
}
