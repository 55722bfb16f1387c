package kz.moldir.identity.account;

import com.nulabinc.zxcvbn.Context;
import com.nulabinc.zxcvbn.Matching;
import com.nulabinc.zxcvbn.Scoring;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Keyboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** zxcvbn with its lists of words and keyboards, some megabytes. */
class WordLists {

    private final Context lists;

    /** Reads them. */
    WordLists() {
        try {
            this.lists =
                    new Context(
                            StandardDictionaries.loadAllDictionaries().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Dictionary::getName, Function.identity())),
                            StandardKeyboards.loadAllKeyboards().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Keyboard::getName, Function.identity())));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /**
     * How many guesses a text takes whose pieces are tried in any order. zxcvbn's own sum adds
     * 10,000 for each further piece, so that any three took 10^8, however well-known each of them
     * is.
     *
     * @param known words in lower case, the likeliest first
     */
    double guesses(String text, List<String> known) {
        return new Scoring(lists)
                .calculateMostGuessableMatchSequence(
                        text, new Matching(lists, known).omnimatch(text), true)
                .getGuesses();
    }
}
