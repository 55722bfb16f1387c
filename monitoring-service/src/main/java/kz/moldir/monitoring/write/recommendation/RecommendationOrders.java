package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Programs;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.Checker;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.AnswerRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.RefuseRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.VerifyRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what the API and the page ask of a recommendation; both say it in the same requests. */
@Component
final class RecommendationOrders {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Commands commands;
    private final Council council;
    private final boolean programs;

    /**
     * A use of the commands.
     *
     * @param programs whether programs count as people
     */
    RecommendationOrders(
            Commands commands,
            Council council,
            @Value("${moldir.programs-decide}") boolean programs) {
        this.commands = commands;
        this.council = council;
        this.programs = programs;
    }

    long answered(String id, AnswerRequest body, Caller caller) {
        return sent(
                new RecordAnswer(id, day(body.date()), body.text().strip(), today(caller)),
                body,
                caller);
    }

    long verified(String id, VerifyRequest body, Caller caller) {
        refuseProgram(caller);
        String note = body.note() == null || body.note().isBlank() ? null : body.note().strip();
        return sent(
                new VerifyFulfilment(id, day(body.date()), note, by(caller), today(caller)),
                body,
                caller);
    }

    long refused(String id, RefuseRequest body, Caller caller) {
        refuseProgram(caller);
        return sent(
                new RefuseFulfilment(
                        id, day(body.date()), body.reason().strip(), by(caller), today(caller)),
                body,
                caller);
    }

    /** Who checks is the second person; a program is none. */
    private void refuseProgram(Caller caller) {
        if (!programs && Programs.is(caller.actor())) {
            throw new Refused(new RecommendationRefusal.ByProgram());
        }
    }

    private long sent(RecommendationCommand command, Object body, Caller caller) {
        return commands.send(command, caller.asking(body)).position();
    }

    private static Checker by(Caller caller) {
        return new Checker(caller.actor(), caller.actingFor());
    }

    private LocalDate today(Caller caller) {
        return council.today(caller.clock());
    }

    private static LocalDate day(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Invalid.field("date", "monitoring.problem.date", FIRST, LAST);
        }
        return day;
    }
}
