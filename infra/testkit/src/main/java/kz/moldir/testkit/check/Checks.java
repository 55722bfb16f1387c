package kz.moldir.testkit.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The promises of a run: every answered command is stored once, refused ones are not, unknown ones
 * at most once; stores are numbered without gaps; consumers did each event's effect once, in order.
 */
public final class Checks {

    private final List<Finding> findings = new ArrayList<>();

    private Checks() {}

    /** All that is wrong; empty when every promise was kept. */
    public static List<Finding> of(
            Collection<Intent> intents, Collection<Store> stores, Collection<Consumed> consumers) {
        Checks checks = new Checks();
        for (Store store : stores) {
            checks.numbering(store);
            checks.clients(
                    store, intents.stream().filter(i -> i.store().equals(store.name())).toList());
            consumers.stream()
                    .filter(consumed -> consumed.store().equals(store.name()))
                    .forEach(consumed -> checks.consumer(store, consumed));
        }
        return List.copyOf(checks.findings);
    }

    private void clients(Store store, List<Intent> intents) {
        Map<String, Long> times =
                store.events()
                        .flatMap(event -> event.marks().stream().map(mark -> event.type() + mark))
                        .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        for (Intent intent : intents) {
            long stored = times.getOrDefault(intent.type() + intent.mark(), 0L);
            List<String> answers = intent.answers().map(Outcome.Done::answer).distinct().toList();
            if (stored == 0 && !answers.isEmpty()) {
                report(Rule.ANSWERED_BUT_LOST, store.name(), intent);
            }
            if (stored > 0 && intent.onlyRefused()) {
                report(Rule.REFUSED_BUT_STORED, store.name(), intent);
            }
            if (stored > 1) {
                report(Rule.STORED_TWICE, store.name(), intent);
            }
            if (answers.size() > 1) {
                report(Rule.ANSWERED_DIFFERENTLY, store.name(), intent);
            }
        }
    }

    private void numbering(Store store) {
        Map<String, Long> sequences = new HashMap<>();
        Map<String, Long> commands = new HashMap<>();
        long last = 0;
        for (Store.Commit commit : store.commits()) {
            if (commit.id() != last + 1 || commit.last() != last + commit.events().size()) {
                report(Rule.NUMBERING, store.name(), "commit " + commit.id() + " after " + last);
            }
            last = commit.last();
            Long earlier = commands.put(commit.command(), commit.id());
            if (earlier != null) {
                report(
                        Rule.STORED_TWICE,
                        store.name(),
                        "command %s in commits %d and %d"
                                .formatted(commit.command(), earlier, commit.id()));
            }
            for (Store.Event event : commit.events()) {
                long before = sequences.getOrDefault(event.subject(), -1L);
                if (event.sequence() != before + 1) {
                    report(Rule.NUMBERING, store.name(), event + " after " + before);
                }
                sequences.put(event.subject(), event.sequence());
            }
        }
    }

    private void consumer(Store store, Consumed consumed) {
        Map<String, List<String>> expected =
                store.events()
                        .filter(event -> consumed.types().contains(event.type()))
                        .filter(event -> !event.marks().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Store.Event::subject,
                                        Collectors.mapping(
                                                event -> event.marks().getFirst(),
                                                Collectors.toList())));
        expected.forEach(
                (subject, marks) ->
                        subject(
                                consumed,
                                subject,
                                marks,
                                consumed.marks().getOrDefault(subject, List.of())));
        consumed.marks()
                .forEach(
                        (subject, marks) ->
                                marks.stream()
                                        .filter(
                                                mark ->
                                                        !expected.getOrDefault(subject, List.of())
                                                                .contains(mark))
                                        .forEach(
                                                mark ->
                                                        report(
                                                                Rule.EFFECT_WITHOUT_EVENT,
                                                                consumed.name(),
                                                                subject + " " + mark)));
    }

    private void subject(
            Consumed consumed, String subject, List<String> expected, List<String> actual) {
        Map<String, Long> asked = times(expected);
        Map<String, Long> done = times(actual);
        asked.forEach(
                (mark, times) -> {
                    long seen = done.getOrDefault(mark, 0L);
                    if (seen == 0) {
                        report(Rule.EFFECT_MISSING, consumed.name(), subject + " " + mark);
                    } else if (seen > times && !consumed.repeats()) {
                        report(Rule.EFFECT_TWICE, consumed.name(), subject + " " + mark);
                    }
                });
        order(
                consumed,
                subject,
                expected.stream().distinct().filter(done::containsKey).toList(),
                actual.stream().distinct().filter(asked::containsKey).toList());
    }

    private void order(
            Consumed consumed, String subject, List<String> expected, List<String> actual) {
        for (int at = 0; at < actual.size(); at++) {
            if (!actual.get(at).equals(expected.get(at))) {
                report(
                        Rule.OUT_OF_ORDER,
                        consumed.name(),
                        "%s %s before %s".formatted(subject, actual.get(at), expected.get(at)));
                return;
            }
        }
    }

    private static Map<String, Long> times(List<String> marks) {
        return marks.stream()
                .collect(
                        Collectors.groupingBy(
                                mark -> mark, LinkedHashMap::new, Collectors.counting()));
    }

    private void report(Rule rule, String where, Object what) {
        findings.add(new Finding(rule, where, what.toString()));
    }
}
