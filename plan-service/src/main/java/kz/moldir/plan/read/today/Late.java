package kz.moldir.plan.read.today;

import java.util.List;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.register.ShownEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register that is overdue.
 *
 * @param source where its term comes from; null where that is unknown, or the term is its own
 */
public record Late(ShownEntry entry, @Nullable LocalizedText source) {

    static List<Late> of(List<ShownEntry> entries, Terms terms) {
        Term answer = terms.appealAnswer();
        return entries.stream()
                .map(
                        entry ->
                                new Late(
                                        entry,
                                        answer != null
                                                        && entry.register() == Register.APPEAL
                                                        && Objects.equals(
                                                                entry.item().days(), answer.days())
                                                ? answer.source()
                                                : null))
                .toList();
    }
}
