package kz.moldir.plan.read.papers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.office.official.Letter.Line;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What papers and draft texts say of an activity, in the words of one language.
 *
 * @param carrying what is kept of the occurrence alone
 * @param occurrence of which they tell; null for the latest, else for what is to come
 */
public record Facts(
        Messages messages,
        Council council,
        Language language,
        PlannedActivity activity,
        CarryingView carrying,
        @Nullable String occurrence) {

    /** Room for what is written by hand. */
    static final String ROOM = "__________";

    public Facts {
        carrying = carrying.one(occurrence);
    }

    /** Of the latest occurrence, else of what is to come. */
    public Facts(
            Messages messages,
            Council council,
            Language language,
            PlannedActivity activity,
            CarryingView carrying) {
        this(messages, council, language, activity, carrying, null);
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.text(language.locale(), key, arguments);
    }

    Dates dates() {
        return new Dates(language, council.zone());
    }

    String council(Language in) {
        return new Texts(in).plain(council.name());
    }

    @Nullable Logo logo() {
        return council.settings().logo();
    }

    /** The title in quotation marks; where it is known in another language alone, that is said. */
    String title() {
        Texts.Shown shown = new Texts(language).best(activity.title());
        String quoted = text("paper.quoted", shown.text());
        return shown.translated() ? quoted : quoted + " " + text("paper.in." + shown.lang());
    }

    /** In the paper's language, or the one there is. */
    String best(LocalizedText name) {
        return new Texts(language).plain(name);
    }

    /** What somebody wrote once; where that is in the other language, it is said. */
    String written(String words) {
        return words + mark(List.of(words), false);
    }

    /**
     * What somebody wrote, perhaps once more in Kazakh, in the language of the paper; where it is
     * known in the other alone, that is said.
     */
    Line told(String words, @Nullable String kazakh) {
        if (kazakh != null && language == Language.KK) {
            return new Line(kazakh, language.code());
        }
        String in = Spoken.of(words, language);
        boolean marked = !in.equals(language.code()) && !in.equals(Language.EN.code());
        return new Line(marked ? words + " " + text("paper.in." + in) : words, in);
    }

    /** Words that name the row of the plan; of work outside it those that name none. */
    String ofThePlan(String key, @Nullable Object... arguments) {
        return text(activity.outside() == null ? key : key + ".outside", arguments);
    }

    /** Whether the council takes part in somebody else's event. */
    boolean ofOthers() {
        return activity.organiser().kind() == Organiser.Kind.OTHER;
    }

    /** Whose event it is then, where the plan names them. */
    @Nullable String organiser() {
        return ofOthers() ? activity.organiser().name() : null;
    }

    /** The same words for an event of the council's own, or for that of somebody else. */
    String whose(String key) {
        return ofOthers() ? key + ".others" : key;
    }

    String number() {
        return String.valueOf(activity.number());
    }

    /** The day it took place, else the day that stands. */
    public Optional<LocalDate> day() {
        return held().map(Occurrence::date).or(this::standing);
    }

    /** The one that is named; of all occurrences else the one of the latest day. */
    public Optional<Occurrence> held() {
        return occurrence == null
                ? latest()
                : activity.occurrences().stream()
                        .filter(each -> each.id().equals(occurrence))
                        .findFirst();
    }

    private Optional<Occurrence> latest() {
        return activity.occurrences().stream()
                .reduce((one, next) -> next.date().isBefore(one.date()) ? one : next);
    }

    /** Whether the agreed day lies ahead of all that was held. */
    private boolean ahead() {
        LocalDate agreed = activity.date();
        return latest().map(last -> agreed != null && agreed.isAfter(last.date())).orElse(true);
    }

    private Optional<LocalDate> standing() {
        if (!ahead()) {
            return Optional.empty();
        }
        LocalDate agreed = activity.date();
        LocalDate start = activity.timeframe().start();
        boolean exact = start != null && start.equals(activity.timeframe().end());
        return agreed != null ? Optional.of(agreed) : Optional.ofNullable(exact ? start : null);
    }

    String dayOrRoom() {
        return day().map(dates()::day).orElse(ROOM);
    }

    String timeOrRoom() {
        Optional<Occurrence> held = held();
        LocalTime time = held.isPresent() ? held.get().time() : ahead() ? activity.time() : null;
        return time == null ? ROOM : dates().time(time);
    }

    /** Where, in the language of the paper; where it is known in the other alone, that is said. */
    String placeOrRoom() {
        String told = place();
        boolean kazakh = inKazakhPlace();
        return told == null
                ? ROOM
                : kazakh && language == Language.KK ? told : told + mark(List.of(told), kazakh);
    }

    /** The code of the language in which the place is said, whatever is said of that. */
    String placeLanguage() {
        String told = place();
        return inKazakhPlace()
                ? Language.KK.code()
                : told == null ? language.code() : Spoken.of(told, language);
    }

    private @Nullable String place() {
        return inKazakhPlace() ? kazakhPlace() : recordedPlace();
    }

    private boolean inKazakhPlace() {
        return kazakhPlace() != null && (language == Language.KK || recordedPlace() == null);
    }

    private @Nullable String recordedPlace() {
        Optional<Occurrence> held = held();
        return held.isPresent() ? held.get().place() : ahead() ? activity.place() : null;
    }

    private @Nullable String kazakhPlace() {
        InKazakh kazakh = session().kazakh();
        return kazakh != null && Objects.equals(kazakh.of(), recordedPlace())
                ? kazakh.place()
                : null;
    }

    /** What is on it, in the language of the paper, else in the other. */
    List<String> agenda() {
        return inKazakh() ? kazakhAgenda() : session().agenda();
    }

    /** Words for the other language, where the agenda is known in that alone; else nothing. */
    String agendaMark() {
        return inKazakh() && language == Language.KK ? "" : mark(agenda(), inKazakh());
    }

    private boolean inKazakh() {
        return !kazakhAgenda().isEmpty()
                && (language == Language.KK || session().agenda().isEmpty());
    }

    private List<String> kazakhAgenda() {
        InKazakh kazakh = session().kazakh();
        return kazakh == null ? List.of() : kazakh.agenda();
    }

    private String mark(List<String> lines, boolean kazakh) {
        String spoken =
                kazakh
                        ? Language.KK.code()
                        : lines.stream()
                                .map(line -> Spoken.of(line, language))
                                .filter(code -> !code.equals(Language.EN.code()))
                                .findFirst()
                                .orElse(language.code());
        return spoken.equals(language.code()) ? "" : " " + text("paper.in." + spoken);
    }

    Session session() {
        return Objects.requireNonNullElseGet(
                carrying.session(), () -> new Session(List.of(), List.of(), null, null));
    }
}
