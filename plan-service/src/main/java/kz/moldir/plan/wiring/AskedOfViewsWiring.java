package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.view.CatchingUp;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.read.approval.ApprovalPage;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.approval.ScanContent;
import kz.moldir.plan.read.approval.WhoDecided;
import kz.moldir.plan.read.approval.WhoDecided.Named;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.plans.HalfYear;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.register.EntryView;
import kz.moldir.plan.read.register.RegisterInput;
import kz.moldir.plan.read.register.RegisterPage;
import kz.moldir.plan.read.register.Registers;
import kz.moldir.plan.read.roster.ReachedBy;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.versions.ToldReasons;
import kz.moldir.plan.read.versions.VersionPage;
import kz.moldir.plan.write.approval.AmendedRows;
import kz.moldir.plan.write.approval.ApprovalClaims;
import kz.moldir.plan.write.approval.ApprovalPages;
import kz.moldir.plan.write.approval.ApprovedPeriods;
import kz.moldir.plan.write.approval.Scans;
import kz.moldir.plan.write.next.EarlierPlans;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.FormPages;
import kz.moldir.plan.write.outside.ApprovedPlans;
import kz.moldir.plan.write.outside.OutsideNumbers;
import kz.moldir.plan.write.proposals.KnownProposals;
import kz.moldir.plan.write.register.EnteredAgain;
import kz.moldir.plan.write.register.PermanentRows;
import kz.moldir.plan.write.register.RegisterFormPages;
import kz.moldir.plan.write.register.ScheduledLines;
import kz.moldir.plan.write.review.PeriodToWrite;
import kz.moldir.plan.write.roster.Contacts;
import kz.moldir.plan.write.roster.RosterBook;
import kz.moldir.plan.write.roster.taking.PlannedNames;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.HeldRows;
import kz.moldir.plan.write.rows.ToldDecisions;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What the write side asks, answered by the views and shown on their pages. */
@Configuration(proxyBeanMethods = false)
class AskedOfViewsWiring {

    @Bean
    KnownProposals knownProposals(Proposals proposals, CatchingUp catchingUp) {
        return new ProposalsOfView(proposals, catchingUp);
    }

    @Bean
    ToldDecisions toldDecisions(CarryingOut carrying) {
        return rows ->
                carrying.of(rows).values().stream()
                        .filter(kept -> !kept.told().isEmpty())
                        .collect(Collectors.toMap(CarryingView::id, kept -> kept.told().size()));
    }

    @Bean
    HeldRows heldRows(Activities activities) {
        return rows -> {
            Map<String, LocalDate> held = new HashMap<>();
            for (ActivityView each : activities.some(rows)) {
                LocalDate day = AmendedRowsOfViews.held(each.outcome());
                if (day != null) {
                    held.put(each.id(), day);
                }
            }
            return held;
        };
    }

    @Bean
    AmendedRows amendedRows(Activities activities, CarryingOut carrying) {
        return new AmendedRowsOfViews(activities, carrying);
    }

    @Bean
    ToldReasons toldReasons(Activities activities) {
        return new ToldReasonsOfViews(activities);
    }

    @Bean
    ScanContent scanContent(Scans scans) {
        return scans::content;
    }

    @Bean
    ApprovalPages approvalPages(ApprovalPage page, VersionPage versions, WhoDecided who) {
        return new ApprovalPages() {

            @Override
            public ModelAndView again(
                    String planId,
                    Caller caller,
                    Map<String, String> values,
                    List<Map<String, String>> errors,
                    int status,
                    Locale locale) {
                ModelAndView again = new ModelAndView("plan/approval");
                again.addAllObjects(page.model(planId, caller, values, errors, locale));
                again.setStatus(HttpStatusCode.valueOf(status));
                return again;
            }

            @Override
            public ModelAndView versionAgain(
                    String planId,
                    int version,
                    Map<String, String> values,
                    List<Map<String, String>> errors,
                    int status,
                    Locale locale) {
                ModelAndView again = new ModelAndView("plan/version");
                again.addAllObjects(versions.model(planId, version, null, values, errors, locale));
                again.setStatus(HttpStatusCode.valueOf(status));
                return again;
            }

            @Override
            public List<String> wrote(String planId, Locale locale) {
                return who.next(planId, locale).stream().map(Named::name).toList();
            }

            @Override
            public int questions(String planId) {
                return page.questions(planId);
            }

            @Override
            public String hand(String planId, Caller caller) {
                return page.hand(planId, caller);
            }

            @Override
            public @Nullable Dropped dropped(String planId) {
                PlanView.Dropped dropped = page.dropped(planId);
                return dropped == null
                        ? null
                        : new Dropped(
                                dropped.reason(),
                                dropped.on(),
                                dropped.why(),
                                dropped.rows(),
                                dropped.coverage());
            }

            @Override
            public Map<String, String> begun() {
                return page.begun();
            }
        };
    }

    @Bean
    DraftPlans draftPlans(
            Plans plans, Approvals approvals, Council council, CatchingUp catchingUp) {
        return new DraftPlansOfView(plans, approvals, council, catchingUp);
    }

    @Bean
    EarlierPlans earlierPlans(Plans plans, PlanRows rows, Activities activities) {
        return new EarlierOfViews(plans, rows, activities);
    }

    @Bean
    ReachedBy reachedBy(Contacts contacts) {
        return entry ->
                Optional.ofNullable(entry.contacts())
                        .flatMap(contacts::get)
                        .orElse(ContactDetails.NONE);
    }

    @Bean
    RosterBook rosterBook(RosterList roster) {
        return new RosterBook() {
            @Override
            public List<Known> all() {
                return roster.all();
            }

            @Override
            public Optional<Known> get(String id) {
                return roster.get(id);
            }
        };
    }

    @Bean
    PlannedNames plannedNames(Plans plans) {
        return () ->
                plans.all().stream()
                        .limit(2)
                        .flatMap(plan -> plans.whole(plan).stream())
                        .flatMap(plan -> plan.rows().stream())
                        .toList();
    }

    @Bean
    PermanentRows permanentRows(Activities activities) {
        return id ->
                activities.get(id).orElseThrow(NotFound::new).row().timeframe().kind().permanent();
    }

    @Bean
    ScheduledLines scheduledLines(Activities activities, Registers registers) {
        return (id, key) ->
                RegisterPage.has(
                        id,
                        activities.get(id).orElseThrow(NotFound::new).schedule(),
                        registers.everOf(List.of(id)).stream()
                                .filter(entry -> entry.withdrawn() != null)
                                .map(EntryView::id)
                                .collect(Collectors.toSet()),
                        key);
    }

    @Bean
    RegisterFormPages registerFormPages(RegisterPage page) {
        return (activityId, sent) -> {
            ModelAndView again = new ModelAndView("plan/register");
            again.addAllObjects(
                    page.model(
                            activityId,
                            new RegisterInput(
                                    sent.form(),
                                    sent.entryId(),
                                    sent.values(),
                                    sent.errors(),
                                    sent.status() == HttpStatus.CONFLICT.value()),
                            new RegisterPage.Place(sent.entryId(), null),
                            null));
            again.setStatus(HttpStatusCode.valueOf(sent.status()));
            return again;
        };
    }

    @Bean
    EnteredAgain enteredAgain(Registers registers) {
        return registers::enteredAgain;
    }

    @Bean
    ApprovalClaims approvalClaims(MongoDatabase database) {
        return new ApprovalClaims(database);
    }

    @Bean
    ApprovedPlans approvedPlans(Plans plans, Activities activities) {
        return new ApprovedPlansOfViews(plans, activities);
    }

    @Bean
    PeriodToWrite periodToWrite(Plans plans) {
        return day -> {
            HalfYear first = plans.toWrite(day);
            return new PeriodToWrite.Period(first.year(), first.half());
        };
    }

    @Bean
    ApprovedPeriods approvedPeriods(Plans plans) {
        return new ApprovedPeriods() {
            @Override
            public Optional<Approved> sharing(String planId) {
                return plans.head(planId)
                        .flatMap(plans::sharing)
                        .flatMap(
                                other ->
                                        Optional.ofNullable(other.decision())
                                                .map(
                                                        decision ->
                                                                new Approved(
                                                                        other.year(),
                                                                        other.half(),
                                                                        decision.date())));
            }

            @Override
            public Optional<Period> of(String planId) {
                return plans.head(planId).map(plan -> new Period(plan.year(), plan.half()));
            }
        };
    }

    @Bean
    OutsideNumbers outsideNumbers(MongoDatabase database, Activities activities) {
        return new OutsideNumbers(database, activities::outside);
    }

    @Bean
    FormPages formPages(ActivityPage page) {
        return new FormsOnPages(page);
    }

    @Bean
    DayWarnings dayWarnings(
            Plans plans, PlanRows rows, RosterList roster, Council council, Messages messages) {
        return new WarningsOfViews(plans, rows, roster, council, messages);
    }
}
