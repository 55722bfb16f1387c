package kz.moldir.plan.read.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.read.approval.Hands;
import kz.moldir.plan.read.approval.Hands.Decided;
import kz.moldir.plan.read.approval.Hands.Hand;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.ui.language.Messages;

/**
 * What the line of a decision says of the four eyes: who wrote or submitted what was decided, who
 * recorded it, and whose the second pair was. Of each of them the account is kept, behind it the
 * one for which it stood in.
 */
final class DecidingHands {

    static final Set<String> FIELDS = Set.of("wroteBy", "recordedBy");

    private Hands hands = Hands.NONE;

    /** A draft that was discarded is begun anew. */
    void beginAnew() {
        hands = Hands.NONE;
    }

    /** Of an event that decides something; of any other nothing. */
    Stream<Change> add(PlanEvent happened, RecordedEvent event) {
        hands = hands.after(happened, Hand.of(event));
        return happened instanceof PlanApproved || happened instanceof PlanAmended
                ? changes(hands.decided().getLast())
                : Stream.empty();
    }

    private static Stream<Change> changes(Decided decided) {
        return decided.wrote().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Change.set(
                                "wroteBy",
                                decided.wrote().stream()
                                        .map(DecidingHands::kept)
                                        .collect(Collectors.joining("\n"))),
                        Change.set("recordedBy", kept(decided.recorded())),
                        Change.set("eyes", decided.eyes()));
    }

    private static String kept(Hand hand) {
        return hand.actingFor() == null ? hand.account() : hand.account() + " " + hand.actingFor();
    }

    /** The accounts that a change names. */
    static Stream<String> accounts(Change change) {
        return change.to() == null || !FIELDS.contains(change.field())
                ? Stream.empty()
                : Stream.of(change.to().split("[\n ]"));
    }

    /** In words. */
    static String told(
            String value, UnaryOperator<String> names, Messages messages, Locale locale) {
        return value.lines()
                .map(line -> List.of(line.split(" ", 2)))
                .map(
                        line ->
                                line.size() == 1
                                        ? names.apply(line.getFirst())
                                        : messages.text(
                                                locale,
                                                "kit.standsIn",
                                                names.apply(line.getFirst()),
                                                names.apply(line.getLast())))
                .collect(Collectors.joining("; "));
    }
}
