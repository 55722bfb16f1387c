package kz.moldir.plan.document.responsible;

import java.util.List;
import kz.moldir.plan.document.text.Token;

/** The words of a cell that name commissions, in every spelling that the reader knows. */
public final class CommissionWords {

    private CommissionWords() {}

    /**
     * The cell with another commission in place of those that it names first, or at its beginning
     * where it names none; all else stays.
     *
     * @param commission its number
     */
    public static String renamed(String cell, String commission) {
        List<Token> tokens = Token.of(cell);
        boolean brackets = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            brackets = token.mark('(') || (brackets && !token.mark(')'));
            Commissions found = brackets ? null : Commissions.at(tokens, at);
            if (found != null) {
                List<Token> span = tokens.subList(at, found.next());
                return cell.substring(0, token.start())
                        + named(span, commission)
                        + cell.substring(span.getLast().end());
            }
        }
        return (commission + " комиссия " + cell).strip();
    }

    /** As the cell spells one: "2-комиссия" stays with its hyphen. */
    private static String named(List<Token> span, String commission) {
        boolean hyphen =
                span.size() == 3
                        && span.get(1).mark('-')
                        && span.get(1).start() == span.get(0).end();
        return commission + (hyphen ? "-" : " ") + "комиссия";
    }
}
