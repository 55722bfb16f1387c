package kz.moldir.plan.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.council.External;

/** Finds in a note whom the plan invites: "Приглашение руководителей ...", "... шақыру". */
final class Invitations {

    private static final Pattern RUSSIAN =
            Pattern.compile(
                    "^(?:Приглашение|Пригласить|Приглашаются)\\s+(.+?)\\.?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern KAZAKH =
            Pattern.compile(
                    "^(.+?)\\s+(?:шақыру|шақырылады)\\.?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Invitations() {}

    static List<External> in(String note) {
        return Arrays.stream(note.split(";", -1))
                .map(String::strip)
                .filter(sentence -> sentence.length() < 300)
                .flatMap(sentence -> Stream.of(RUSSIAN.matcher(sentence), KAZAKH.matcher(sentence)))
                .filter(Matcher::matches)
                .map(matcher -> new External(matcher.group(1), null))
                .toList();
    }
}
