package kz.moldir.plan.write.outside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.PersonalDetails;
import org.jspecify.annotations.Nullable;

/** What looks like personal details in words of work beside the plan, which everybody reads. */
final class PublicDetails {

    private PublicDetails() {}

    /**
     * By the field that has them.
     *
     * @param before as it can be read already, or null
     */
    static List<Invalid.Fault> of(OutsideRequest body, @Nullable Row before) {
        Set<String> read = before == null ? Set.of() : in(before);
        LocalizedText titles = body.further().titles();
        List<Invalid.Fault> faults = new ArrayList<>();
        add(faults, "title", Stream.of(body.title()), read);
        add(faults, "title", words(titles), read);
        add(faults, "timeframe", Stream.of(body.timeframe()), read);
        add(faults, "responsible", Stream.of(body.responsible()), read);
        add(faults, "note", Stream.ofNullable(body.note()), read);
        add(faults, "noteKk", Stream.ofNullable(body.noteKk()), read);
        return List.copyOf(faults);
    }

    /** In one field. */
    static List<Invalid.Fault> of(String field, String words) {
        List<Invalid.Fault> faults = new ArrayList<>();
        add(faults, field, Stream.of(words), Set.of());
        return List.copyOf(faults);
    }

    private static void add(
            List<Invalid.Fault> faults, String field, Stream<String> words, Set<String> read) {
        List<String> found =
                words.flatMap(each -> PersonalDetails.in(each).stream())
                        .filter(each -> !read.contains(each))
                        .toList();
        if (!found.isEmpty()) {
            faults.add(
                    new Invalid.Fault(
                            field, PersonalDetails.QUESTION, List.of(String.join("; ", found))));
        }
    }

    private static Set<String> in(Row row) {
        Set<String> found = new HashSet<>();
        Stream.of(
                        words(row.title()),
                        Stream.of(row.timeframe().text(), row.responsible().text()),
                        Stream.ofNullable(row.note()),
                        Stream.ofNullable(row.noteKk()))
                .flatMap(each -> each)
                .forEach(each -> found.addAll(PersonalDetails.in(each)));
        return found;
    }

    private static Stream<String> words(LocalizedText text) {
        return Stream.of(text.ru(), text.kk(), text.en()).flatMap(Stream::ofNullable);
    }
}
