package kz.moldir.council.calendar;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not worked.
 *
 * @param day the day
 * @param name what it is called, null for a plain weekend or an entry without a name
 * @param weekend whether it is off only because of its place in the week
 */
public record DayOff(LocalDate day, @Nullable LocalizedText name, boolean weekend) {}
