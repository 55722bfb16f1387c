package kz.moldir.plan.read.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.PlanHistory.Line;

/**
 * What a history can be filtered by.
 *
 * @param roles who did something
 * @param accounts that did something, for those who may know
 * @param fields that were changed
 */
record Choices(List<String> roles, List<String> accounts, List<String> fields) {

    /** Those of these lines. */
    static Choices of(List<Line> lines) {
        return new Choices(
                lines.stream().map(line -> line.entry().by()).distinct().toList(),
                Line.actors(lines).distinct().toList(),
                lines.stream()
                        .flatMap(line -> line.entry().changes().stream())
                        .map(Change::field)
                        .distinct()
                        .toList());
    }

    Choices withoutAccounts() {
        return new Choices(roles, List.of(), fields);
    }

    /** Of the accounts those of which lines tell. */
    Stream<String> actors(List<Line> lines) {
        return Stream.concat(accounts.stream(), Line.named(lines)).filter(Objects::nonNull);
    }
}
