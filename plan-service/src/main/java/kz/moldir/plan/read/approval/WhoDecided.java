package kz.moldir.plan.read.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.plan.read.approval.Hands.Decided;
import kz.moldir.plan.read.approval.Hands.Hand;
import kz.moldir.plan.read.approval.Remarked.Since;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by name who wrote what was decided, who recorded it, and whose the second eyes were. */
@Component
public final class WhoDecided {

    private final Approvals approvals;
    private final AccountNames names;
    private final Messages messages;

    WhoDecided(Approvals approvals, AccountNames names, Messages messages) {
        this.approvals = approvals;
        this.names = names;
        this.messages = messages;
    }

    /**
     * Somebody.
     *
     * @param account for the secretariat and the chair alone; null for everybody else
     * @param name in words, with the name of the one for whom the account stood in
     * @param actingFor the account for which this one stood in, or null
     */
    public record Named(@Nullable String account, String name, @Nullable String actingFor) {

        /** By name alone. */
        Named byName() {
            return new Named(null, name, null);
        }
    }

    /**
     * A decision.
     *
     * @param version that it made
     * @param wrote who wrote or submitted what was decided
     * @param recorded who recorded the decision
     * @param eyes two, scan (the chair's signed scan stood for the second pair), one, or program
     *     (one of them was no person); null where nobody knows who wrote it
     * @param seen the version of what is recorded of it, by which whoever puts it right says what
     *     they saw: 1, and one more with each correction
     */
    public record Made(
            int version, List<Named> wrote, Named recorded, @Nullable String eyes, int seen) {

        /** The same without accounts. */
        Made byName() {
            return new Made(
                    version,
                    wrote.stream().map(Named::byName).toList(),
                    recorded.byName(),
                    eyes,
                    seen);
        }
    }

    /** Of a version; empty where the view does not know it yet. */
    public Optional<Made> of(String planId, int version, Locale locale) {
        return approvals
                .get(planId)
                .flatMap(view -> view.hands().of(version))
                .map(each -> all(List.of(each), locale).getFirst());
    }

    /** Of every version, the first one first. */
    List<Made> all(ApprovalView approval, Locale locale) {
        return all(approval.hands().decided(), locale);
    }

    /**
     * What was put right of a remark after the meeting had decided.
     *
     * @param remarkId the remark
     * @param answer whether that of its answer, else of its own words
     * @param reason why
     */
    public record Right(String remarkId, boolean answer, String reason, LocalDate on, Named by) {

        /** The same without accounts. */
        Right byName() {
            return new Right(remarkId, answer, reason, on, by.byName());
        }
    }

    /** What was put right of the remarks since the meeting, in the order in which they stand. */
    List<Right> since(ApprovalView approval, Locale locale) {
        UnaryOperator<String> known =
                known(
                        approval.remarks().stream()
                                .flatMap(each -> each.since().stream())
                                .map(Since::by),
                        locale);
        return approval.remarks().stream()
                .flatMap(
                        each ->
                                each.since().stream()
                                        .map(
                                                now ->
                                                        new Right(
                                                                each.remark().id(),
                                                                now.answer(),
                                                                now.reason(),
                                                                now.on(),
                                                                named(now.by(), known, locale))))
                .toList();
    }

    /** Who wrote or submitted what is decided next. */
    public List<Named> next(String planId, Locale locale) {
        return approvals.get(planId).map(view -> next(view, locale)).orElse(List.of());
    }

    /** The same of what was read already. */
    List<Named> next(ApprovalView approval, Locale locale) {
        List<Hand> hands = approval.hands().next();
        UnaryOperator<String> known = known(hands.stream(), locale);
        return hands.stream().map(hand -> named(hand, known, locale)).toList();
    }

    private List<Made> all(List<Decided> decided, Locale locale) {
        UnaryOperator<String> known =
                known(
                        decided.stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        each.wrote().stream(),
                                                        Stream.of(each.recorded()))),
                        locale);
        return decided.stream()
                .map(
                        each ->
                                new Made(
                                        each.version(),
                                        each.wrote().stream()
                                                .map(hand -> named(hand, known, locale))
                                                .toList(),
                                        named(each.recorded(), known, locale),
                                        each.eyes(),
                                        each.corrections() + 1))
                .toList();
    }

    private UnaryOperator<String> known(Stream<Hand> hands, Locale locale) {
        return names.names(
                hands.flatMap(hand -> Stream.of(hand.account(), hand.actingFor()))
                        .filter(Objects::nonNull),
                locale);
    }

    private Named named(Hand hand, UnaryOperator<String> known, Locale locale) {
        String name = known.apply(hand.account());
        String other = hand.actingFor();
        return new Named(
                hand.account(),
                other == null
                        ? name
                        : messages.text(locale, "kit.standsIn", name, known.apply(other)),
                other);
    }
}
