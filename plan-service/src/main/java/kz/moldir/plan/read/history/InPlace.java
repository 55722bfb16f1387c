package kz.moldir.plan.read.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some things stayed in their order: as many as can, so that the fewest were moved. */
final class InPlace {

    private InPlace() {}

    /**
     * The longest part of the one order that is a part of the other too; each name is there once.
     */
    static Set<String> of(List<String> before, List<String> after) {
        Map<String, Integer> known = new HashMap<>();
        for (String name : before) {
            known.put(name, known.size());
        }
        List<String> kept = after.stream().filter(known::containsKey).toList();
        int[] places = kept.stream().mapToInt(name -> known.getOrDefault(name, -1)).toArray();
        int[] last = new int[kept.size()]; // By length, of which run the end is the earliest.
        int[] former = new int[kept.size()];
        int longest = 0;
        for (int i = 0; i < kept.size(); i++) {
            int length = reached(places, last, longest, places[i]);
            former[i] = length == 0 ? -1 : last[length - 1];
            last[length] = i;
            longest = Math.max(longest, length + 1);
        }
        Set<String> run = new HashSet<>();
        for (int i = longest == 0 ? -1 : last[longest - 1]; i >= 0; i = former[i]) {
            run.add(kept.get(i));
        }
        return run;
    }

    /** How long the longest run is that ends before a place. */
    private static int reached(int[] places, int[] last, int longest, int place) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) / 2;
            if (places[last[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
