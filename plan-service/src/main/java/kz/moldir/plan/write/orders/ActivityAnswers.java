package kz.moldir.plan.write.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.write.activity.DecisionsFollowed;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** How the forms of an activity are answered: with the page they lead to, or with themselves. */
record ActivityAnswers(
        ActivityOrders orders,
        FormPages pages,
        DayWarnings warnings,
        Problems problems,
        CouncilClock clock) {

    /** Says first what speaks against the days; the form that comes back says that it was read. */
    ModelAndView warned(
            Sent sent,
            Supplier<List<Slot>> slots,
            Function<ActivityOrders, Done> order,
            Supplier<String> record)
            throws IOException {
        return warned(
                sent,
                slots,
                chosen -> warnings.of(sent.id(), chosen, sent.locale()),
                order,
                record);
    }

    /** The same of days on which something will be: one that has passed is asked about too. */
    ModelAndView ahead(
            Sent sent,
            Supplier<List<Slot>> slots,
            Supplier<LocalDate> today,
            Function<ActivityOrders, Done> order,
            Supplier<String> record)
            throws IOException {
        return warned(
                sent,
                slots,
                chosen ->
                        Stream.concat(
                                        warnings.past(chosen, today.get(), sent.locale()).stream(),
                                        warnings.of(sent.id(), chosen, sent.locale()).stream())
                                .toList(),
                order,
                record);
    }

    /** The same of days on which something was. */
    ModelAndView held(
            Sent sent,
            Supplier<List<Slot>> slots,
            Supplier<LocalDate> today,
            Function<ActivityOrders, Done> order,
            Supplier<String> record)
            throws IOException {
        return warned(
                sent,
                slots,
                chosen -> warnings.ofHeld(sent.id(), chosen, today.get(), sent.locale()),
                order,
                record);
    }

    /**
     * The same of the day of a record that is put right. What else is asked of it comes after that.
     *
     * @param ahead whether something will be on that day, else something was
     */
    ModelAndView right(
            Sent sent,
            List<Slot> chosen,
            boolean ahead,
            Supplier<LocalDate> today,
            Function<ActivityOrders, Done> order,
            Supplier<String> record)
            throws IOException {
        return chosen.isEmpty()
                ? answer(sent, () -> order.apply(orders), record)
                : ahead
                        ? ahead(sent, () -> chosen, today, order, record)
                        : held(sent, () -> chosen, today, order, record);
    }

    private ModelAndView warned(
            Sent sent,
            Supplier<List<Slot>> slots,
            Function<List<Slot>, List<String>> asked,
            Function<ActivityOrders, Done> order,
            Supplier<String> record)
            throws IOException {
        Supplier<Done> sending = () -> order.apply(orders);
        if (sent.faults().hasErrors()) {
            return answer(sent, sending, record);
        }
        List<Slot> chosen = slots.get();
        String read = Slot.read(chosen);
        if (Asked.hasRead(sent.values(), read) || Slot.beyondCounting(chosen)) {
            return answer(sent, sending, record);
        }
        List<String> against = asked.apply(chosen);
        if (against.isEmpty()) {
            return answer(sent, sending, record);
        }
        ProblemDetail refusal = refusal(sent, order);
        return refusal != null
                ? again(sent, refusal)
                : warnedOf(sent, against).addObject("sure", Asked.read(sent.values(), read));
    }

    /** What is refused whatever is answered is said before anything is asked; null of the rest. */
    private @Nullable ProblemDetail refusal(Sent sent, Function<ActivityOrders, Done> order) {
        try {
            Done unused = order.apply(orders.weighed());
            return null;
        } catch (Invalid invalid) {
            return problems.invalid(invalid, sent.locale());
        } catch (Refused refused) {
            ProblemDetail problem = problems.refused(refused.refusal(), sent.locale());
            return asks(problem) ? null : problem;
        } catch (ConflictingAggregateVersionException stale) {
            return ProblemDetail.forStatus(412);
        }
    }

    private static boolean asks(ProblemDetail problem) {
        String type = String.valueOf(problem.getType());
        return Asked.question(problem)
                || type.endsWith("/activity-occurred-already")
                || type.endsWith("/activity-asked-already");
    }

    /** The address that follows names the record, so that nothing else is taken back from there. */
    ModelAndView answer(Sent sent, Supplier<Done> order, Supplier<String> record)
            throws IOException {
        return answer(
                sent,
                () -> {
                    Done done = order.get();
                    return "/%s/activities/%s?done=%s&after=%d%s&record=%s%s"
                            .formatted(
                                    sent.lang(),
                                    sent.id(),
                                    sent.said(),
                                    done.position(),
                                    UndoOffered.until(clock.instant()),
                                    record.get(),
                                    followed(done));
                });
    }

    /** The same where nothing is taken back from the page that follows. */
    ModelAndView answer(Sent sent, FormAnswer.Order order) throws IOException {
        return sent.faults().hasErrors()
                ? again(sent, problems.invalid(sent.faults(), sent.locale()))
                : new FormAnswer(problems, sent.locale())
                        .toSeen(order, problem -> again(sent, problem));
    }

    /** What became of the decisions of an occurrence whose day was put right. */
    private static String followed(Done done) {
        DecisionsFollowed all = DecisionsFollowed.of(done.answer());
        return all == null
                ? ""
                : "&moved=%d&told=%d&due=%d&kept=%d"
                        .formatted(all.moved(), all.told(), all.due(), all.kept());
    }

    private ModelAndView again(Sent sent, ProblemDetail problem) {
        if (String.valueOf(problem.getType()).endsWith("/activity-occurred-already")) {
            return another(sent, List.of(String.valueOf(problem.getDetail())));
        }
        if (String.valueOf(problem.getType()).endsWith("/activity-asked-already")) {
            sent.values().put("again", "true");
            return warnedOf(sent, List.of(String.valueOf(problem.getDetail())))
                    .addObject("sure", sent.values().get("sure"));
        }
        if (Asked.question(problem)) {
            return warnedOf(sent, List.of(String.valueOf(problem.getDetail())))
                    .addObject("sure", Asked.with(sent.values(), problem));
        }
        boolean stale = FormAnswer.stale(problem);
        return pages.again(
                sent.lang(),
                sent.id(),
                new FormPages.Input(
                        sent.action(),
                        sent.values(),
                        stale ? List.of() : FormErrors.ofActivity(problem),
                        problem.getStatus(),
                        stale),
                sent.locale());
    }

    /** What looks like something that is recorded already is taken once that was read. */
    private ModelAndView another(Sent sent, List<String> warnings) {
        return warnedOf(sent, warnings)
                .addObject("sure", sent.values().get("sure"))
                .addObject(
                        "another",
                        Map.of(
                                "date", sent.values().getOrDefault("date", ""),
                                "place", sent.values().getOrDefault("place", "")));
    }

    private ModelAndView warnedOf(Sent sent, List<String> warnings) {
        FormPages.Input input =
                new FormPages.Input(sent.action(), sent.values(), List.of(), 200, false, warnings);
        return pages.again(sent.lang(), sent.id(), input, sent.locale());
    }

    static Sent sent(
            String lang,
            String id,
            String action,
            BindingResult faults,
            Locale locale,
            HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        return new Sent(lang, id, action, action, values, faults, locale);
    }
}
