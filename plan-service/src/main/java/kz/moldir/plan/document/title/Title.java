package kz.moldir.plan.document.title;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.text.Token;

/**
 * A title as the rules see it: its tokens outside quotes, and whether it is Kazakh.
 *
 * @param text the words as written
 */
record Title(String text, List<Token> tokens, boolean kazakh) {

    private static final String OPENING = "«„“";
    private static final String CLOSING = "»”";

    static Title of(String text) {
        List<Token> outside = outsideQuotes(Token.of(text));
        List<Token> words = outside.stream().filter(Token::word).toList();
        long kazakh = words.stream().map(Token::text).filter(Letters::kazakh).count();
        return new Title(text, outside, kazakh * 4 >= words.size() && kazakh > 0);
    }

    private static List<Token> outsideQuotes(List<Token> all) {
        var outside = new ArrayList<Token>();
        int depth = 0;
        boolean quoted = false;
        for (Token token : all) {
            if (token.mark('"')) {
                quoted = !quoted;
            } else if (OPENING.contains(token.text())) {
                depth++;
            } else if (CLOSING.contains(token.text())) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && !quoted) {
                outside.add(token);
            }
        }
        return outside;
    }
}
