package kz.moldir.identity.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How many guesses a password takes by zxcvbn's estimate. One password is looked at at a time, with
 * lists that are read once: they take some megabytes, and whoever chooses a password may send many.
 */
final class Guesses {

    /** A Cyrillic password is no longer than that, so names are not torn. */
    private static final int LONGEST = 36;

    /**
     * What zxcvbn reads as a letter, beside digits. It tries each way to read each, so that all of
     * them in one password make it work for seconds.
     */
    private static final String LETTERLIKE = "@({[<!|$+%";

    private static final int MOST_LETTERLIKE = 4;

    private final Supplier<WordLists> read;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);
    private @Nullable WordLists lists;

    Guesses(Supplier<WordLists> read, Duration patience) {
        this.read = read;
        this.patience = patience;
    }

    /** How many guesses a text takes for whoever knows these words. */
    @FunctionalInterface
    interface Measure {
        double of(String text, List<String> known);
    }

    /** An answer about one password. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Measure measure);
    }

    /** Fails as unavailable where others have been asking for too long. */
    <T> T answer(Question<T> question) {
        if (!isTurn()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            WordLists known = lists == null ? read.get() : lists;
            lists = known;
            return question.ask((text, words) -> product(known, text, words));
        } finally {
            turn.release();
        }
    }

    private boolean isTurn() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double product(WordLists lists, String text, List<String> known) {
        return parts(text).stream()
                .mapToDouble(part -> lists.guesses(part, known))
                .reduce(1, (one, other) -> one * other);
    }

    /** Each soon measured. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Set<Character> letterlike = new HashSet<>();
        StringBuilder part = new StringBuilder();
        for (int place = 0; place < text.length(); place++) {
            char each = text.charAt(place);
            boolean isAnother = LETTERLIKE.indexOf(each) >= 0 && !letterlike.contains(each);
            boolean isTooMany = isAnother && letterlike.size() == MOST_LETTERLIKE;
            if (isTooMany || part.length() == LONGEST) {
                parts.add(part.toString());
                part.setLength(0);
                letterlike.clear();
            }
            part.append(each);
            if (LETTERLIKE.indexOf(each) >= 0) {
                letterlike.add(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
