package kz.moldir.plan.write.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanRefusal;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was written on coverage the command, whoever wrote it. */
@Component
final class CoverageOrders {

    static final int LONGEST = 4000;

    private final Commands commands;
    private final DraftPlans plans;

    CoverageOrders(Commands commands, DraftPlans plans) {
        this.commands = commands;
        this.plans = plans;
    }

    DraftPlan plan(String planId) {
        return plans.of(planId).orElseThrow(NotFound::new);
    }

    /** The same as long as the plan says the same. */
    static String version(DraftPlan plan) {
        byte[] words = String.valueOf(plan.coverage()).getBytes(StandardCharsets.UTF_8);
        return CommandIds.hash(words).substring(0, 16);
    }

    /**
     * Says it anew.
     *
     * @param text empty in all languages: nothing is said any more
     * @param version of what was seen
     */
    Done change(String planId, @Nullable LocalizedText text, String version, Caller caller) {
        Coverage wanted = new Coverage(clean(text));
        Origin origin = caller.asking(List.of(wanted, version));
        DraftPlan plan = plan(planId);
        try {
            if (!version(plan).equals(version)) {
                throw new Refused(new PlanRefusal.CoverageChanged());
            }
            return commands.send(
                    new PlanCommand.ChangeCoverage(planId, wanted, new Coverage(plan.coverage())),
                    origin);
        } catch (Refused refused) {
            return commands.earlier(origin).orElseThrow(() -> refused);
        }
    }

    private static @Nullable LocalizedText clean(@Nullable LocalizedText text) {
        if (text == null) {
            return null;
        }
        LocalizedText clean =
                new LocalizedText(clean(text.ru()), clean(text.kk()), clean(text.en()));
        return Stream.of(clean.ru(), clean.kk(), clean.en()).allMatch(Objects::isNull)
                ? null
                : clean;
    }

    private static @Nullable String clean(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST) {
            throw Invalid.field("coverage", "coverage.problem.long", LONGEST);
        }
        return words.strip().replace("\r\n", "\n");
    }
}
