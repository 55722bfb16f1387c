package kz.moldir.plan.read.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.versions.ListedVersion;
import kz.moldir.plan.read.versions.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is printed: in force, in one of its versions, or as an amendment would make it.
 *
 * @param decision that approved it, null while it is a draft
 * @param amendments the decisions that changed it since, the first one first
 * @param excluded the rows that were taken out since
 * @param proposed whether an amendment in the making is printed
 * @param coverage what it says on that; null where it says nothing
 * @param tag tells this edition from others of the same plan
 * @param council how it was called when the version was decided; null for the name of now
 */
record Edition(
        int year,
        int half,
        List<Row> rows,
        @Nullable Decision decision,
        List<Decision> amendments,
        List<Excluded> excluded,
        boolean proposed,
        @Nullable LocalizedText coverage,
        String tag,
        @Nullable LocalizedText council) {

    /** Under the council's name of now, as a draft is. */
    Edition(
            int year,
            int half,
            List<Row> rows,
            @Nullable Decision decision,
            List<Decision> amendments,
            List<Excluded> excluded,
            boolean proposed,
            @Nullable LocalizedText coverage,
            String tag) {
        this(year, half, rows, decision, amendments, excluded, proposed, coverage, tag, null);
    }

    /**
     * Rows that are in the plan no more, though it promised them.
     *
     * @param by which decision; null where an amendment in the making proposes it
     */
    record Excluded(List<Integer> numbers, @Nullable Decision by) {}

    /**
     * The plan as it stands.
     *
     * @param versions all up to the one in force
     */
    static Edition of(PlanView plan, List<ListedVersion> versions, @Nullable LocalizedText usual) {
        return new Edition(
                plan.year(),
                plan.half(),
                plan.rows(),
                plan.decision(),
                amendments(versions, plan.version()),
                excluded(versions, plan.version(), plan.rows()),
                false,
                plan.covered(usual),
                String.valueOf(plan.sequence()),
                council(versions, plan.version()));
    }

    /** A version as it was decided. */
    static Edition of(
            VersionView version, List<ListedVersion> versions, @Nullable LocalizedText coverage) {
        return new Edition(
                version.year(),
                version.half(),
                version.rows(),
                versions.getFirst().decision(),
                amendments(versions, version.version()),
                excluded(versions, version.version(), version.rows()),
                false,
                coverage,
                "v" + version.version() + "-" + hash(versions),
                council(versions, version.version()));
    }

    private static @Nullable LocalizedText council(List<ListedVersion> versions, int of) {
        return versions.stream()
                .filter(version -> version.version() == of)
                .map(ListedVersion::council)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a version says of its decisions can be put right later. */
    private static String hash(List<ListedVersion> versions) {
        String decisions = versions.stream().map(ListedVersion::decision).toList().toString();
        return CommandIds.hash(decisions.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The plan with the rows, and the words on coverage, that its amendment has by now. */
    static Edition proposed(
            PlanView plan,
            List<Row> rows,
            List<ListedVersion> versions,
            @Nullable LocalizedText usual) {
        return new Edition(
                plan.year(),
                plan.half(),
                rows,
                plan.decision(),
                amendments(versions, plan.version()),
                Stream.concat(
                                excluded(versions, plan.version(), plan.rows()).stream(),
                                proposed(plan.rows(), rows))
                        .toList(),
                true,
                plan.toBeCovered(usual),
                "a" + plan.sequence());
    }

    private static List<Decision> amendments(List<ListedVersion> versions, int last) {
        return versions.stream()
                .filter(version -> version.version() > 1 && version.version() <= last)
                .map(ListedVersion::decision)
                .toList();
    }

    private static List<Excluded> excluded(List<ListedVersion> versions, int last, List<Row> rows) {
        Set<Integer> standing = rows.stream().map(Row::number).collect(Collectors.toSet());
        return versions.stream()
                .filter(version -> version.version() <= last)
                .map(
                        version ->
                                new Excluded(
                                        version.out().stream()
                                                .filter(number -> !standing.contains(number))
                                                .toList(),
                                        version.decision()))
                .filter(each -> !each.numbers().isEmpty())
                .toList();
    }

    private static Stream<Excluded> proposed(List<Row> inForce, List<Row> rows) {
        Set<String> kept = rows.stream().map(Row::id).collect(Collectors.toSet());
        List<Integer> numbers =
                inForce.stream()
                        .filter(row -> !kept.contains(row.id()))
                        .map(Row::number)
                        .sorted()
                        .toList();
        return numbers.isEmpty() ? Stream.empty() : Stream.of(new Excluded(numbers, null));
    }
}
