package kz.moldir.plan.publishing;

import java.util.List;

/** Wire form: names of members that entered the roster. */
public record RosterChangedV1(List<String> added) {}
