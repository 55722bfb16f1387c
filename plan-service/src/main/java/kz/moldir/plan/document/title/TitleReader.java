package kz.moldir.plan.document.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.text.Token;

/** Understands a title: its language, the kinds of activity, the subjects and the organiser. */
public final class TitleReader {

    private static final int LONGEST_NAME = 500;

    /** So many words name an object and nothing else. */
    private static final int OBJECT_WORDS = 4;

    private static final Pattern TERRITORY =
            Pattern.compile(
                    "(?<!\\p{L})(территори\\p{L} .{3,300}?)\\.?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Districts districts;

    /**
     * Reads titles of one city.
     *
     * @param districts the city's districts as the settings name them; none when not known
     */
    public TitleReader(List<LocalizedText> districts) {
        this.districts = new Districts(districts);
    }

    /**
     * Reads one title.
     *
     * @param row the plan's number of the row, for questions
     * @param words the title without markup
     * @param when what the row's timeframe was understood to be
     */
    public TitleReading read(int row, String words, TimeframeKind when) {
        Title title = Title.of(words);
        Kinds.Named named = Kinds.of(title);
        List<ActivityKind> kinds = kinds(title, named, when);
        List<Subject> found = districts.in(title);
        List<Question> questions = new ArrayList<>();
        found.stream()
                .filter(district -> !districts.knows(district))
                .map(Subject::name)
                .map(name -> Question.of(row, name, Question.Code.DISTRICT_UNKNOWN, name))
                .forEach(questions::add);
        if (doubtful(title, named, kinds, when)) {
            questions.add(Question.of(row, words, Question.Code.KIND_GUESSED));
        }
        List<Warning> warnings =
                kinds.equals(List.of(ActivityKind.OTHER))
                        ? List.of(Warning.of(Warning.Code.KIND_NOT_RECOGNISED))
                        : List.of();
        LocalizedText text =
                title.kazakh()
                        ? new LocalizedText(null, words, null)
                        : LocalizedText.russian(words);
        List<Subject> subjects = subjects(title, kinds, found);
        return new TitleReading(
                text, kinds, subjects, Organisers.of(title), List.copyOf(questions), warnings);
    }

    /**
     * Whether the kind follows from words of an object alone. Councils write a visit as its day and
     * the object, which then begins the title or is all of it; anything else is asked about.
     */
    private static boolean doubtful(
            Title title, Kinds.Named named, List<ActivityKind> kinds, TimeframeKind when) {
        if (named.guessed()) {
            return named.object() > 0
                    || when != TimeframeKind.EXACT_DAY
                    || title.tokens().stream().anyMatch(token -> token.mark(':'));
        }
        return named.kinds().isEmpty()
                && kinds.contains(ActivityKind.SITE_VISIT)
                && title.tokens().stream().filter(Token::word).count() > OBJECT_WORDS;
    }

    /** Whether words are Kazakh. */
    public static boolean kazakh(String words) {
        return Title.of(words).kazakh();
    }

    private static List<ActivityKind> kinds(Title title, Kinds.Named named, TimeframeKind when) {
        if (!named.kinds().isEmpty()) {
            return named.kinds();
        }
        boolean object = when == TimeframeKind.EXACT_DAY && Sites.named(title);
        return List.of(object ? ActivityKind.SITE_VISIT : ActivityKind.OTHER);
    }

    private static List<Subject> subjects(
            Title title, List<ActivityKind> kinds, List<Subject> districts) {
        var subjects = new ArrayList<Subject>();
        Optional<Subject> main =
                switch (kinds.getFirst()) {
                    case SITE_VISIT -> Optional.of(object(title.text().replaceFirst("\\.$", "")));
                    case PUBLIC_MONITORING ->
                            Agencies.withLegalForm(title)
                                    .map(TitleReader::agency)
                                    .or(() -> territory(title));
                    case HEARING ->
                            districts.isEmpty()
                                    ? Agencies.reporting(title).map(TitleReader::agency)
                                    : Optional.empty();
                    case WORKING_MEETING, DIALOGUE_PLATFORM, ROUND_TABLE ->
                            Agencies.represented(title).map(TitleReader::agency);
                    default -> Optional.empty();
                };
        main.ifPresent(subjects::add);
        subjects.addAll(districts);
        return List.copyOf(subjects);
    }

    private static Optional<Subject> territory(Title title) {
        var matcher = TERRITORY.matcher(title.text());
        return matcher.find()
                ? Optional.of(object(Agencies.nominative(matcher.group(1))))
                : Optional.empty();
    }

    private static Subject object(String name) {
        return new Subject(
                Subject.Kind.OBJECT, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static Subject agency(String name) {
        return new Subject(Subject.Kind.AGENCY, name);
    }
}
