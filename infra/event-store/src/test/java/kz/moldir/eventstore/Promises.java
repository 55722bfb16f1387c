package kz.moldir.eventstore;

import java.util.List;

/** The events the tests store. */
public sealed interface Promises {

    record PromiseMade(String text, String day) implements Promises {}

    record PromiseKept(String by) implements Promises {}

    record PromiseListed(List<String> rows) implements Promises {}
}
