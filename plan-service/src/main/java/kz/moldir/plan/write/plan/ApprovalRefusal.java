package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a plan does not take its next step to the approval. */
sealed interface ApprovalRefusal extends Refusal {

    @Override
    default List<Object> arguments() {
        return List.of();
    }

    /** It is on its way to the approval already. */
    record UnderWay() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-under-way";
        }
    }

    /** There is nothing to approve. */
    record NoRows() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-without-rows";
        }
    }

    /** Remarks cannot be awaited until a day that has passed. */
    record DeadlinePast(LocalDate on) implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-deadline-past";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** The commissions do not have it. */
    record NotSubmitted() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-not-submitted";
        }
    }

    /** There are more remarks than one plan can have. */
    record TooManyRemarks() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-too-many-remarks";
        }
    }

    /** The commission was not asked for its remarks. */
    record NotAsked() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-commission-not-asked";
        }
    }

    /** The commissions still have their time; it can be put to the meeting all the same. */
    record StillAsked(LocalDate until) implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-commissions-still-asked";
        }

        @Override
        public List<Object> arguments() {
            return List.of(until);
        }
    }

    /** The day of the meeting has passed; it can be recorded all the same. */
    record MeetingPast(LocalDate on) implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-meeting-past";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** There is no such remark. */
    record RemarkUnknown() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-remark-unknown";
        }
    }

    /** The remark has its answer. */
    record RemarkAnswered() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-remark-answered";
        }
    }

    /** Each remark needs an answer before the general meeting. */
    record RemarksOpen() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-remarks-open";
        }
    }

    /** What lies before the general meeting stands still. */
    record BeforeTheMeeting() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-before-the-meeting";
        }
    }

    /** More votes for than against are needed. */
    record NotCarried() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-not-carried";
        }
    }

    /** Nothing shows that the general meeting has decided already. */
    record NotDecided() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-not-decided";
        }
    }

    /** It was submitted, so it has to go through the general meeting. */
    record NotPutToMeeting() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-not-put-to-meeting";
        }
    }

    /** The decision is dated before the general meeting. */
    record EarlierThanMeeting(LocalDate on) implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-earlier-than-meeting";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** Who is the only one in the secretariat needs the chair's signed scan. */
    record AloneWithoutScan() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-alone-without-scan";
        }
    }

    /** Who submitted or wrote it does not record the decision. */
    record SamePerson() implements ApprovalRefusal {
        @Override
        public String code() {
            return "plan-same-person";
        }
    }
}
