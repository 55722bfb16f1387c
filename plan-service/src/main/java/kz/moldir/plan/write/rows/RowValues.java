package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.plan.document.given.Consent;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/** The fields of a row's form, as text; several names in one field are separated by semicolons. */
public record RowValues(Map<String, String> values) {

    static final List<String> FIELDS =
            List.of(
                    "title",
                    "titleRu",
                    "titleKk",
                    "titleEn",
                    "timeframe",
                    "responsible",
                    "note",
                    "noteKk",
                    "kind",
                    "kind2",
                    "agency",
                    "district",
                    "object",
                    "organiser",
                    "organiserName",
                    "invited",
                    "invitedAgreed",
                    "invitedRefused",
                    "disclosure",
                    "termKind",
                    "termFrom",
                    "termTo",
                    "commissions",
                    "persons");

    private static final List<String> KINDS = List.of("kind", "kind2");
    private static final List<String> SUBJECTS = List.of("agency", "district", "object");
    private static final List<String> ORGANISER = List.of("organiser", "organiserName");

    private static final List<String> INVITED =
            List.of("invited", "invitedAgreed", "invitedRefused");

    /** The fields for what a row is about, whose it is and whom it invites. */
    public static final List<String> FURTHER =
            Stream.of(SUBJECTS, ORGANISER, INVITED).flatMap(List::stream).toList();

    /** Of a new row: its title is written in the page's language, in Russian on an English page. */
    static Map<String, String> empty(String language) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.remove(language.equals("kk") ? "titleKk" : "titleRu");
        ORGANISER.forEach(values::remove);
        values.put("disclosure", Disclosure.OPEN.name());
        SUBJECTS.forEach(values::remove);
        INVITED.forEach(values::remove);
        return values;
    }

    /** Of a row; its title stands in the field of its own, not in that of its language. */
    public static Map<String, String> of(Row row) {
        Words words = Words.of(row);
        LocalizedText title = row.title();
        List<ActivityKind> kinds = row.kinds();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", words.title());
        values.put("titleRu", text(title.ru()));
        values.put("titleKk", text(title.kk()));
        values.put("titleEn", text(title.en()));
        values.remove(title.ru() != null ? "titleRu" : title.kk() != null ? "titleKk" : "titleEn");
        values.put("timeframe", words.timeframe());
        values.put("responsible", words.responsible());
        values.put("note", words.note());
        values.put("noteKk", text(row.noteKk()));
        values.put("kind", kinds.getFirst().name());
        values.put("kind2", kinds.size() > 1 ? kinds.get(1).name() : "");
        for (Subject.Kind kind : Subject.Kind.values()) {
            values.put(
                    field(kind),
                    row.subjects().stream()
                            .filter(subject -> subject.kind() == kind)
                            .map(Subject::name)
                            .collect(Collectors.joining("; ")));
        }
        values.put("organiser", row.organiser().kind().name());
        values.put("organiserName", text(row.organiser().name()));
        for (Consent consent : Consent.values()) {
            values.put(
                    field(consent),
                    row.external().stream()
                            .filter(each -> Consent.of(each) == consent)
                            .map(External::who)
                            .collect(Collectors.joining("; ")));
        }
        values.put("disclosure", row.told().name());
        values.putAll(Meaning.of(row.timeframe(), row.responsible()));
        return values;
    }

    /** What is said; null for what is not said at all, or as the row has it by now. */
    public RowText text(@Nullable Row now) {
        Map<String, String> is = now == null ? Map.of() : of(now);
        return new RowText(
                new Words(value("title"), value("timeframe"), value("responsible"), value("note")),
                says(is, KINDS) ? kinds(now) : null,
                new Further(
                        new LocalizedText(
                                translation("titleRu", is),
                                translation("titleKk", is),
                                translation("titleEn", is)),
                        says(is, SUBJECTS) ? subjects() : null,
                        says(is, ORGANISER) ? organiser() : null,
                        says(is, INVITED) ? invited() : null,
                        Meaning.typed(values, is)),
                disclosure(),
                translation("noteKk", is));
    }

    /** A field that was not sent says nothing. */
    private @Nullable Disclosure disclosure() {
        return Arrays.stream(Disclosure.values())
                .filter(each -> each.name().equals(value("disclosure")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String translation(String field, Map<String, String> is) {
        return says(is, List.of(field)) ? value(field) : null;
    }

    private boolean says(Map<String, String> is, List<String> fields) {
        return fields.stream()
                .anyMatch(
                        field ->
                                values.containsKey(field)
                                        && !value(field).equals(is.getOrDefault(field, "")));
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What the fields have no room for stays, unless the title is to say all. */
    private List<ActivityKind> kinds(@Nullable Row now) {
        List<ActivityKind> chosen =
                KINDS.stream()
                        .map(this::value)
                        .flatMap(
                                name ->
                                        Arrays.stream(ActivityKind.values())
                                                .filter(kind -> kind.name().equals(name)))
                        .distinct()
                        .toList();
        return chosen.isEmpty() || now == null
                ? chosen
                : Stream.concat(chosen.stream(), now.kinds().stream().skip(KINDS.size()))
                        .distinct()
                        .toList();
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            names(field(kind)).forEach(name -> subjects.add(new Subject(kind, name)));
        }
        return List.copyOf(subjects);
    }

    private List<External> invited() {
        return Arrays.stream(Consent.values())
                .flatMap(
                        consent ->
                                names(field(consent))
                                        .map(who -> new External(who, consent.agreed())))
                .toList();
    }

    private Stream<String> names(String field) {
        return Stream.of(value(field).split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private Organiser organiser() {
        String name = value("organiserName");
        return Arrays.stream(Organiser.Kind.values())
                .filter(kind -> kind.name().equals(value("organiser")))
                .findFirst()
                .map(kind -> new Organiser(kind, name.isEmpty() ? null : name))
                .orElse(new Organiser(Organiser.Kind.COUNCIL, null));
    }

    private static String field(Subject.Kind kind) {
        return switch (kind) {
            case AGENCY -> "agency";
            case DISTRICT -> "district";
            case OBJECT -> "object";
        };
    }

    private static String field(Consent consent) {
        return switch (consent) {
            case OPEN -> "invited";
            case AGREED -> "invitedAgreed";
            case REFUSED -> "invitedRefused";
        };
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
