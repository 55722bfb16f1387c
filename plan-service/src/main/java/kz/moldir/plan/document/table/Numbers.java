package kz.moldir.plan.document.table;

import java.util.List;
import java.util.Set;

/**
 * The numbers of rows that are not those of the file.
 *
 * @param guessed those of rows that have none there, where others have
 * @param anew the parts whose numbers begin anew there
 * @param ordered whether no row has one there, so that all follow their order
 */
public record Numbers(Set<Integer> guessed, List<Anew> anew, boolean ordered) {

    /**
     * A part whose numbers begin anew in the file.
     *
     * @param first its first number
     * @param last its last one
     * @param lastInFile what that is in the file, where the first is 1
     */
    public record Anew(int first, int last, int lastInFile) {}
}
