package kz.moldir.plan.document.responsible;

import java.util.List;
import kz.moldir.plan.document.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The rules for committees: «Комитет по делам молодежи», Комитет «по делам молодежи», Комитет
 * государственного языка., «Спорт» комитеті.
 */
final class Committees {

    private static final String OPENING = "«\"“„'";
    private static final String CLOSING = "»\"”“'";

    private static final int MOST_TOKENS = 40;

    private final String cell;
    private final List<Token> tokens;

    Committees(String cell, List<Token> tokens) {
        this.cell = cell;
        this.tokens = tokens;
    }

    @Nullable Found at(int at) {
        if (quote(at, OPENING)) {
            return committee(at + 1) ? quoted(at, at + 2) : kazakh(at);
        }
        if (!committee(at)) {
            return null;
        }
        return quote(at + 1, OPENING) ? quoted(at + 1, at + 2) : unquoted(at + 1);
    }

    private @Nullable Found quoted(int opening, int from) {
        int closing = closing(opening);
        return closing <= from ? null : new Found(words(from, closing), closing + 1);
    }

    private @Nullable Found kazakh(int opening) {
        int closing = closing(opening);
        return closing > opening + 1 && committee(closing + 1)
                ? new Found(words(opening + 1, closing), closing + 2)
                : null;
    }

    /** Without quotes the name ends at a mark or where a person or a commission begins. */
    private @Nullable Found unquoted(int from) {
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).word()
                && PersonNames.at(tokens, end) == null
                && Commissions.at(tokens, end) == null
                && !committee(end)) {
            end++;
        }
        return end == from ? null : new Found(words(from, end), end);
    }

    private int closing(int opening) {
        int furthest = Math.min(tokens.size(), opening + MOST_TOKENS);
        for (int i = opening + 1; i < furthest; i++) {
            if (quote(i, CLOSING)) {
                return i;
            }
        }
        return -1;
    }

    private boolean quote(int at, String quotes) {
        return at < tokens.size()
                && !tokens.get(at).word()
                && quotes.contains(tokens.get(at).text());
    }

    private boolean committee(int at) {
        return at < tokens.size() && tokens.get(at).folded().startsWith("комитет");
    }

    private String words(int from, int end) {
        return cell.substring(tokens.get(from).start(), tokens.get(end - 1).end());
    }
}
