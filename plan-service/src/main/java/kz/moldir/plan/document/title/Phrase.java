package kz.moldir.plan.document.title;

/** Where a name inside a Russian title ends. */
final class Phrase {

    /** Words that begin something else, a mark outside an abbreviation such as "г.", or the end. */
    static final String END =
            "(?= за (?:20|отчетн)| по итогам| о ходе| об исполн| и план| по вопрос| на тему"
                    + "| совместно с| с участием| с целью| для |[;:]|(?<! [гГ])\\.(?: |$)|$)";

    private Phrase() {}
}
