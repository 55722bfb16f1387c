package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One line of a schedule: a day with its object. */
public record Slot(LocalDate date, @Nullable LocalTime time, String object) {}
