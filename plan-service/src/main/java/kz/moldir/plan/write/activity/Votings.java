package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a sitting that contradict each other would be printed and signed. What a record does
 * not change is not held against it: something stored long ago can be put right bit by bit.
 */
final class Votings {

    private Votings() {}

    /**
     * What became of it at a tie: not adopted, unless the council lets the vote of its chair decide
     * and it was in favour.
     *
     * @param chairDecides whether the council does
     */
    static Decided settled(@Nullable Decided before, Decided decided, boolean chairDecides) {
        Votes votes = decided.votes();
        if (votes == null || !votes.tied()) {
            return decided.byChair(null);
        }
        if (before != null
                && votes.equals(before.votes())
                && decided.byChair() == null
                && !asks(before, decided)) {
            return decided.byChair(before.byChair());
        }
        if (!chairDecides) {
            return decided.byChair(false);
        }
        if (decided.byChair() == null) {
            throw new Refused(CarryingOutRefusal.chairsVote(votes.inFavour()));
        }
        return decided;
    }

    /** A decision, taken or put right, against who was there and against itself. */
    static void refuse(
            @Nullable Decided before, Decided decided, Optional<Sitting> sitting, CarryOut asked) {
        Set<String> sure = asked.sure();
        Votes votes = decided.votes();
        boolean counted =
                before == null
                        || !Objects.equals(before.votes(), votes)
                        || !Objects.equals(before.byChair(), decided.byChair());
        if (counted) {
            sitting.map(Sitting::attendance)
                    .ifPresent(there -> refuseMore(Stream.of(decided), there));
        }
        boolean recommends = decided.recommendation() != null;
        if (votes != null && (counted || asks(before, decided))) {
            refuseWhatWasNotCarried(decided, votes, asked);
        }
        sitting.map(Sitting::attendance)
                .filter(Attendance::lacksQuorum)
                .filter(there -> before == null || asks(before, decided))
                .ifPresent(there -> refuseWithoutQuorum(there, recommends, sure));
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

    /** A list by which there was no quorum, against what was decided there. */
    static void refuseWithoutQuorum(
            Attendance attendance, Sitting sitting, Stream<Decided> decided, Set<String> sure) {
        List<Decided> adopted = decided.filter(sitting::adopted).toList();
        if (attendance.lacksQuorum() && !adopted.isEmpty()) {
            refuseWithoutQuorum(
                    attendance,
                    adopted.stream().anyMatch(each -> each.recommendation() != null),
                    sure);
        }
    }

    /** Without a quorum nobody is asked for anything, and what was voted on is not adopted. */
    private static void refuseWithoutQuorum(
            Attendance there, boolean recommends, Set<String> sure) {
        int needed = Objects.requireNonNull(there.needed());
        if (recommends) {
            throw new Refused(CarryingOutRefusal.noQuorumToAsk(persons(there), needed));
        }
        ask(CarryingOutRefusal.noQuorum(persons(there), needed), sure);
    }

    private static boolean asks(@Nullable Decided before, Decided decided) {
        return decided.recommendation() != null
                && (before == null || before.recommendation() == null);
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
     * What was not adopted is nobody's recommendation, and is recorded as put to the vote only
     * where somebody says so; whoever says how the chair voted has said so.
     */
    private static void refuseWhatWasNotCarried(Decided decided, Votes votes, CarryOut asked) {
        if (!decided.votedDown()) {
            return;
        }
        if (decided.recommendation() != null) {
            throw new Refused(
                    votes.tied()
                            ? CarryingOutRefusal.tieAsksNobody(votes.inFavour())
                            : CarryingOutRefusal.notCarried());
        }
        if (votes.lost()) {
            ask(CarryingOutRefusal.votedDown(votes.inFavour(), votes.against()), asked.sure());
        } else if (!asked.chairDecides()) {
            ask(CarryingOutRefusal.tie(votes.inFavour()), asked.sure());
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

    static void ask(CarryingOutRefusal question, Set<String> sure) {
        if (!sure.contains(question.code())) {
            throw new Refused(question);
        }
    }

    /** Whoever records it has written each person once. */
    private static int persons(Attendance attendance) {
        return attendance.persons(UnaryOperator.identity());
    }
}
