package kz.moldir.plan.document.title;

import java.util.List;
import java.util.regex.Pattern;
import kz.moldir.council.Organiser;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;

/** Says whose event a title is: the council's, a joint one, or another body's. */
final class Organisers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final WordPattern TAKES_PART =
            WordPattern.of("участие|выступление|участвовать|выступить в|во|на");
    private static final List<String> KAZAKH_TAKES_PART = List.of("катысу", "сойлеу");
    private static final Pattern JOINT =
            Pattern.compile(
                    "(?:совместно со?|при участии|с участием) (.{3,150}?)" + Phrase.END, FLAGS);
    private static final Pattern KAZAKH_JOINT = Pattern.compile("^(.{3,150}?) бірлес", FLAGS);
    private static final Pattern OWN =
            Pattern.compile("^(?:член|эксперт|курируем|жител|общественност|представител)", FLAGS);

    private Organisers() {}

    static Organiser of(Title title) {
        if (takesPart(title)) {
            return new Organiser(Organiser.Kind.OTHER, null);
        }
        var joint = (title.kazakh() ? KAZAKH_JOINT : JOINT).matcher(title.text());
        if (joint.find() && !OWN.matcher(joint.group(1)).find()) {
            return new Organiser(Organiser.Kind.JOINT, joint.group(1).strip());
        }
        return new Organiser(Organiser.Kind.COUNCIL, null);
    }

    private static boolean takesPart(Title title) {
        List<Token> tokens = title.tokens();
        boolean kazakh =
                title.kazakh()
                        && !tokens.isEmpty()
                        && KAZAKH_TAKES_PART.contains(tokens.getLast().folded());
        return kazakh || TAKES_PART.length(tokens, 0) > 0;
    }
}
