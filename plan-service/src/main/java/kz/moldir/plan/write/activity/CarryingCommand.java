package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.CarryingOutEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an activity can be asked around its carrying out. */
public sealed interface CarryingCommand extends ActivityCommand.Carrying {

    /**
     * Records that a paper went out as a letter.
     *
     * @param id of which those of the letters are made
     * @param to null for all who are invited
     * @param occurrence to which they are invited, see {@link kz.moldir.plan.events.Sittings}
     * @param expected whether an answer is awaited from then on
     */
    record SendLetter(
            @TargetAggregateIdentifier String activityId,
            String id,
            String number,
            @Nullable String about,
            @Nullable String to,
            @Nullable String occurrence,
            boolean expected,
            LocalDate on,
            LocalDate today)
            implements CarryingCommand {}

    /**
     * Records what was done around the carrying out; not later than today.
     *
     * @param undated true where no day was said: what is put right keeps the day that stands
     * @param chairDecides whether at a tie the council lets the vote of its chair decide
     */
    record CarryOut(
            @TargetAggregateIdentifier String activityId,
            CarryingOutEvent done,
            LocalDate today,
            boolean undated,
            Set<String> sure,
            boolean chairDecides)
            implements CarryingCommand {

        /** Of what says its day or has none, where a tie adopts nothing. */
        public CarryOut(String activityId, CarryingOutEvent done, LocalDate today) {
            this(activityId, done, today, false, Set.of(), false);
        }
    }

    /** Lets everybody read what was decided at what was held. */
    record PublishDecisions(
            @TargetAggregateIdentifier String activityId,
            List<String> decisions,
            LocalDate today,
            Set<String> sure)
            implements CarryingCommand {

        public PublishDecisions(String activityId, List<String> decisions, LocalDate today) {
            this(activityId, decisions, today, Set.of());
        }
    }

    /** Takes back from the public what was decided. */
    record UnpublishDecisions(
            @TargetAggregateIdentifier String activityId,
            List<String> decisions,
            String reason,
            Set<String> sure)
            implements CarryingCommand {

        public UnpublishDecisions(String activityId, List<String> decisions, String reason) {
            this(activityId, decisions, reason, Set.of());
        }
    }
}
