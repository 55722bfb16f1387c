package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Timeframe;
import org.jspecify.annotations.Nullable;

/** A copy of facts in the making, so that a change names only what it changes. */
final class FactsChange {
    private Timeframe timeframe;
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate agreedDay;
    private boolean postponed;
    private int moves;
    private @Nullable Waiting waiting;
    private List<LocalDate> occurrences;
    private @Nullable LocalDate closedOn;
    private List<LocalDate> publications;
    private @Nullable LocalDate cancelledOn;
    private @Nullable LocalDate carriedOn;
    private @Nullable LocalDate carriedFrom;
    private List<LocalDate> asked;
    private boolean withheld;
    private @Nullable Timeframe original;

    FactsChange(ActivityFacts facts) {
        timeframe = facts.timeframe();
        approvedOn = facts.approvedOn();
        agreedDay = facts.agreedDay();
        postponed = facts.postponed();
        moves = facts.moves();
        waiting = facts.waiting();
        occurrences = facts.occurrences();
        closedOn = facts.closedOn();
        publications = facts.publications();
        cancelledOn = facts.cancelledOn();
        carriedOn = facts.carriedOn();
        carriedFrom = facts.carriedFrom();
        asked = facts.asked();
        withheld = facts.withheld();
        original = facts.original();
    }

    ActivityFacts facts() {
        return new ActivityFacts(
                timeframe,
                approvedOn,
                agreedDay,
                postponed,
                moves,
                waiting,
                occurrences,
                closedOn,
                publications,
                cancelledOn,
                carriedOn,
                carriedFrom,
                asked,
                withheld,
                original);
    }

    FactsChange timeframe(Timeframe value) {
        timeframe = value;
        return this;
    }

    FactsChange approvedOn(LocalDate day) {
        approvedOn = day;
        return this;
    }

    FactsChange agreedDay(@Nullable LocalDate day, boolean later) {
        agreedDay = day;
        postponed = later;
        return this;
    }

    FactsChange moves(int count) {
        moves = count;
        return this;
    }

    FactsChange waiting(@Nullable Waiting value) {
        waiting = value;
        return this;
    }

    FactsChange asked(List<LocalDate> days) {
        asked = days;
        return this;
    }

    FactsChange occurrences(List<LocalDate> days) {
        occurrences = days;
        return this;
    }

    FactsChange closedOn(@Nullable LocalDate day) {
        closedOn = day;
        return this;
    }

    FactsChange publications(List<LocalDate> days) {
        publications = days;
        return this;
    }

    FactsChange cancelledOn(@Nullable LocalDate day) {
        cancelledOn = day;
        return this;
    }

    FactsChange carried(@Nullable LocalDate day, @Nullable LocalDate from) {
        carriedOn = day;
        carriedFrom = from;
        return this;
    }

    FactsChange withheld(boolean value) {
        withheld = value;
        return this;
    }

    FactsChange original(@Nullable Timeframe value) {
        original = value;
        return this;
    }
}
