package kz.moldir.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.owner.Orders;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.EndOfSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Once a minute: terms of office and absences that have ended, sign-ins and keys that are old,
 * records that nobody needs.
 */
public final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Accounts accounts;
    private final EndOfSessions sessions;
    private final SigningKeys keys;
    private final Authorizations authorizations;
    private final Codes codes;
    private final Throttle throttle;
    private final Audit audit;
    private final Orders orders;
    private final Times times;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    // One for orders, which do not wait for services that are told of ends.
                    2, Thread.ofPlatform().daemon().name("identity-upkeep-", 1).factory());
    private volatile boolean running;

    Upkeep(
            Accounts accounts,
            EndOfSessions sessions,
            SigningKeys keys,
            Authorizations authorizations,
            Codes codes,
            Throttle throttle,
            Audit audit,
            Orders orders,
            Times times) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.authorizations = authorizations;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.orders = orders;
        this.times = times;
    }

    /** Does all there is to do now. */
    public synchronized void now() {
        sessions.told().forEach(this::endWhatIsNoLongerTrue);
        sessions.ofThePast();
        sessions.tellAgain();
        keys.upkeep();
        authorizations.upkeep();
        codes.upkeep();
        throttle.upkeep();
        audit.upkeep();
    }

    /** A term, or an absence in which the person stood in, may have ended. */
    private void endWhatIsNoLongerTrue(Authorizations.Told told) {
        LocalDate today = times.today();
        Optional<Account> account = accounts.byLogin(told.person());
        boolean active = account.filter(one -> one.active(today)).isPresent();
        if (active && accounts.rolesOn(account.orElseThrow(), today).containsAll(told.roles())) {
            return;
        }
        audit.add(
                active ? "rolesEnded" : "ended",
                account.map(Account::id).orElse(null),
                null,
                null,
                null);
        sessions.ofPerson(told.person());
    }

    private void ordered() {
        try {
            orders.look();
        } catch (RuntimeException failed) {
            LOG.warn("an order was not followed", failed);
        }
    }

    private void tried() {
        try {
            now();
        } catch (RuntimeException failed) {
            LOG.warn("upkeep is tried again in a minute", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::tried, 1, 1, TimeUnit.MINUTES);
        // Somebody waits for what was ordered.
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::ordered, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
