package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/**
 * Why something is not recorded of the carrying out.
 *
 * @param code the key of its sentence
 * @param arguments what the sentence names
 */
record CarryingOutRefusal(String code, List<Object> arguments) implements Refusal {

    static CarryingOutRefusal unknown() {
        return new CarryingOutRefusal("carrying-unknown", List.of());
    }

    static CarryingOutRefusal cameAfter() {
        return new CarryingOutRefusal("carrying-came-after", List.of());
    }

    static CarryingOutRefusal answered() {
        return new CarryingOutRefusal("carrying-answered", List.of());
    }

    static CarryingOutRefusal passedOn() {
        return new CarryingOutRefusal("carrying-passed-on", List.of());
    }

    static CarryingOutRefusal describedInside() {
        return new CarryingOutRefusal("carrying-described-inside", List.of());
    }

    static CarryingOutRefusal notPassedOnYet() {
        return new CarryingOutRefusal("carrying-not-passed-on-yet", List.of());
    }

    static CarryingOutRefusal noReason() {
        return new CarryingOutRefusal("carrying-no-reason", List.of());
    }

    static CarryingOutRefusal which() {
        return new CarryingOutRefusal("carrying-which", List.of());
    }

    static CarryingOutRefusal noOccurrence() {
        return new CarryingOutRefusal("carrying-no-occurrence", List.of());
    }

    static CarryingOutRefusal nothingArranged() {
        return new CarryingOutRefusal("carrying-nothing-arranged", List.of());
    }

    static CarryingOutRefusal nobodyInvited() {
        return new CarryingOutRefusal("carrying-nobody-invited", List.of());
    }

    static CarryingOutRefusal dueBefore(LocalDate on) {
        return new CarryingOutRefusal("carrying-due-before", List.of(on));
    }

    static CarryingOutRefusal dueFarOff(LocalDate until) {
        return new CarryingOutRefusal("carrying-due-far-off", List.of(until));
    }

    static CarryingOutRefusal keptInside() {
        return new CarryingOutRefusal("carrying-kept-inside", List.of());
    }

    static CarryingOutRefusal notAdopted() {
        return new CarryingOutRefusal("carrying-not-adopted", List.of());
    }

    static CarryingOutRefusal notCarried() {
        return new CarryingOutRefusal("carrying-not-carried", List.of());
    }

    static CarryingOutRefusal votedDown(int inFavour, int against) {
        return new CarryingOutRefusal("carrying-voted-down", List.of(inFavour, against));
    }

    static CarryingOutRefusal tie(int each) {
        return new CarryingOutRefusal("carrying-tie", List.of(each));
    }

    static CarryingOutRefusal tieAsksNobody(int each) {
        return new CarryingOutRefusal("carrying-tie-asks-nobody", List.of(each));
    }

    static CarryingOutRefusal chairsVote(int each) {
        return new CarryingOutRefusal("carrying-chairs-vote", List.of(each));
    }

    static CarryingOutRefusal noQuorum(int present, int needed) {
        return new CarryingOutRefusal("carrying-no-quorum", List.of(present, needed));
    }

    static CarryingOutRefusal noQuorumToAsk(int present, int needed) {
        return new CarryingOutRefusal("carrying-no-quorum-to-ask", List.of(present, needed));
    }

    static CarryingOutRefusal stillToCome(LocalDate day) {
        return new CarryingOutRefusal("carrying-still-to-come", List.of(day));
    }

    static CarryingOutRefusal moreVotes(int votes, int present) {
        return new CarryingOutRefusal("carrying-more-votes", List.of(votes, present));
    }

    static CarryingOutRefusal morePresent(int present, int members) {
        return new CarryingOutRefusal("carrying-more-present", List.of(present, members));
    }

    static CarryingOutRefusal notHeldYet() {
        return new CarryingOutRefusal("carrying-not-held-yet", List.of());
    }

    static CarryingOutRefusal notTold() {
        return new CarryingOutRefusal("carrying-not-told", List.of());
    }
}
