package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a visit does not do what it was asked. */
sealed interface VisitRefusal extends Refusal {

    /** Nothing is known of such an activity. */
    record UnknownActivity() implements VisitRefusal {
        @Override
        public String code() {
            return "visit-activity-unknown";
        }
    }

    /** No monitoring team carries this activity out. */
    record NotMonitoring(int number) implements VisitRefusal {
        @Override
        public String code() {
            return "visit-activity-not-monitoring";
        }

        @Override
        public List<Object> arguments() {
            return List.of(number);
        }
    }

    /** The activity will not take place. */
    record ActivityCancelled(int number) implements VisitRefusal {
        @Override
        public String code() {
            return "visit-activity-cancelled";
        }

        @Override
        public List<Object> arguments() {
            return List.of(number);
        }
    }

    /** It was made before. */
    record AlreadyCompleted(LocalDate on) implements VisitRefusal {
        @Override
        public String code() {
            return "visit-already-completed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** It will not take place. */
    record AlreadyCancelled() implements VisitRefusal {
        @Override
        public String code() {
            return "visit-already-cancelled";
        }
    }

    /** Nobody was there on a day that has not come. */
    record InFuture(LocalDate day) implements VisitRefusal {
        @Override
        public String code() {
            return "visit-in-future";
        }

        @Override
        public List<Object> arguments() {
            return List.of(day);
        }
    }

    /** The roster knows no such expert. */
    record UnknownExpert() implements VisitRefusal {
        @Override
        public String code() {
            return "visit-expert-unknown";
        }
    }

    /** It comes and goes with its activity. */
    record FollowsPlan() implements VisitRefusal {
        @Override
        public String code() {
            return "visit-follows-plan";
        }
    }
}
