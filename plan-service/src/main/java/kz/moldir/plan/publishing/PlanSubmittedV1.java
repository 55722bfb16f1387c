package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;

/** Wire form: the draft went to the commissions, whose remarks are awaited until a day. */
public record PlanSubmittedV1(
        String planId,
        int year,
        int half,
        LocalDate submittedOn,
        LocalDate remarksUntil,
        List<String> commissions,
        int activities) {}
