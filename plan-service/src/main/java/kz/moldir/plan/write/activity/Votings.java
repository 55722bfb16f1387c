package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a sitting that contradict each other would be printed and signed. What a record does
 * not change is not held against it: something stored long ago can be put right bit by bit.
 */
final class Votings {

    private Votings() {}

    /** A decision, taken or put right, against who was there and against itself. */
    static void refuse(
            @Nullable Decided before,
            Decided decided,
            Optional<Sitting> sitting,
            Set<String> sure) {
        Votes votes = decided.votes();
        boolean counted = before == null || !Objects.equals(before.votes(), votes);
        if (counted) {
            sitting.map(Sitting::attendance)
                    .ifPresent(there -> refuseMore(Stream.of(decided), there));
        }
        boolean recommends = decided.recommendation() != null;
        boolean asks = recommends && (before == null || before.recommendation() == null);
        if (votes != null && (counted || asks)) {
            refuseWhatWasNotCarried(votes, recommends, sure);
        }
        if (recommends) {
            refuseDueBefore(decided);
            askFarOff(before == null ? null : due(before), decided, sure);
        }
    }

    /** Who was there, against those who voted there and against how many there are. */
    static void refuse(
            Attendance attendance, Sitting sitting, Stream<Decided> decided, Set<String> sure) {
        Attendance before = sitting.attendance();
        int present = persons(attendance);
        boolean fewer = before == null || persons(before) == 0 || present < persons(before);
        if (fewer) {
            refuseMore(decided, attendance);
        }
        boolean counted =
                before == null
                        || present > persons(before)
                        || !Objects.equals(before.members(), attendance.members());
        if (counted && attendance.members() != null && present > attendance.members()) {
            ask(CarryingOutRefusal.morePresent(present, attendance.members()), sure);
        }
    }

    /** Who was not there did not vote. */
    private static void refuseMore(Stream<Decided> decided, Attendance there) {
        int present = persons(there);
        decided.map(Decided::votes)
                .filter(Objects::nonNull)
                .map(votes -> votes.inFavour() + votes.against() + votes.abstained())
                .filter(cast -> present > 0 && cast > present)
                .max(Comparator.naturalOrder())
                .ifPresent(
                        cast -> {
                            throw new Refused(CarryingOutRefusal.moreVotes(cast, present));
                        });
    }

    /**
     * What was voted down is nobody's recommendation, and is recorded as put to the vote only where
     * somebody says so; at a tie the chair's vote may decide.
     */
    private static void refuseWhatWasNotCarried(Votes votes, boolean recommends, Set<String> sure) {
        if (votes.lost()) {
            if (recommends) {
                throw new Refused(CarryingOutRefusal.notCarried());
            }
            ask(CarryingOutRefusal.votedDown(votes.inFavour(), votes.against()), sure);
        }
        if (votes.inFavour() == votes.against()) {
            ask(CarryingOutRefusal.tie(votes.inFavour()), sure);
        }
    }

    /** A term before its decision is a slip, also where a decision is put right. */
    private static void refuseDueBefore(Decided decided) {
        LocalDate due = due(decided);
        if (due != null && due.isBefore(decided.on())) {
            throw new Refused(CarryingOutRefusal.dueBefore(decided.on()));
        }
    }

    /** A year or more after its decision is possible, and often a year typed wrong. */
    private static void askFarOff(@Nullable LocalDate standing, Decided decided, Set<String> sure) {
        LocalDate due = due(decided);
        if (due != null && !due.equals(standing) && !due.isBefore(decided.on().plusYears(1))) {
            ask(CarryingOutRefusal.dueFarOff(due), sure);
        }
    }

    private static @Nullable LocalDate due(Decided decided) {
        return decided.recommendation() == null ? null : decided.recommendation().until();
    }

    private static void ask(CarryingOutRefusal question, Set<String> sure) {
        if (!sure.contains(question.code())) {
            throw new Refused(question);
        }
    }

    /** Whoever records it has written each person once. */
    private static int persons(Attendance attendance) {
        return attendance.persons(UnaryOperator.identity());
    }
}
