package kz.moldir.identity.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;

/**
 * The roles of one council.
 *
 * @param council as its file describes it
 * @param entered numbers of the commissions that the council has by now
 */
public record Roles(Council council, Supplier<Set<String>> entered) {

    /** Who looks after people. */
    public static final String SECRETARIAT = "secretariat";

    private static final String CHAIR = "chair";
    private static final String EXPERT = "expert";

    /** They look after nothing that the council says. */
    private static final Set<String> BESIDE = Set.of(EXPERT, "operator", "press");

    /** Numbers that a council can give a commission. */
    public static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    private static final Pattern OF_COMMISSION = Pattern.compile("commission-(\\w+)-(lead|member)");
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Those of the file, the secretariat first. */
    public List<String> first() {
        return of(council.commissions().keySet());
    }

    /** Those that can be given now, and those that somebody has. */
    public List<String> offered(Collection<String> held) {
        Set<String> numbers = new TreeSet<>(BY_NUMBER);
        numbers.addAll(council.commissions().keySet());
        numbers.addAll(entered.get());
        for (String role : held) {
            Matcher matcher = OF_COMMISSION.matcher(role);
            if (matcher.matches()) {
                numbers.add(matcher.group(1));
            }
        }
        return of(numbers);
    }

    /** Whether somebody who has some roles can be given others: those that are offered. */
    public boolean canBe(Collection<String> roles, Collection<String> held) {
        return offered(held).containsAll(roles);
    }

    /** Whether some are of an office of the council, which has a term. */
    static boolean haveTerm(Collection<String> roles) {
        return roles.stream()
                .anyMatch(role -> role.equals(CHAIR) || OF_COMMISSION.matcher(role).matches());
    }

    /** Whether whoever has a role records what the general meeting decides. */
    public static boolean recordsDecisions(String role) {
        return role.equals(SECRETARIAT) || role.equals(CHAIR);
    }

    /** Whether what somebody sees with them goes by the entry in the roster: visits. */
    public static boolean areInvited(Collection<String> roles) {
        return roles.contains(EXPERT);
    }

    /**
     * Whether somebody may stand in for another: who has no content of the council to look after
     * gets none by an absence either.
     */
    public static boolean mayStandIn(Collection<String> deputy, Collection<String> absent) {
        return BESIDE.containsAll(absent) || !BESIDE.containsAll(deputy);
    }

    /**
     * Whether there can be such a role. That of a commission which the council does not have gives
     * nothing: the services ask their settings.
     */
    public boolean are(Collection<String> roles) {
        return roles.stream().allMatch(this::is);
    }

    private boolean is(String role) {
        Matcher matcher = OF_COMMISSION.matcher(role);
        return first().contains(role)
                || (matcher.matches() && NUMBER.matcher(matcher.group(1)).matches());
    }

    private static List<String> of(Collection<String> commissions) {
        return Stream.of(
                        Stream.of(SECRETARIAT, CHAIR),
                        commissions.stream()
                                .flatMap(
                                        number ->
                                                Stream.of(
                                                        "commission-" + number + "-lead",
                                                        "commission-" + number + "-member")),
                        Stream.of(EXPERT, "operator", "press"))
                .flatMap(each -> each)
                .toList();
    }
}
