package kz.moldir.identity;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.EndOfSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Once a minute: terms of office that have ended, keys that are old, records that nobody needs. */
public final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Accounts accounts;
    private final EndOfSessions sessions;
    private final SigningKeys keys;
    private final Authorizations authorizations;
    private final Codes codes;
    private final Throttle throttle;
    private final Audit audit;
    private final Times times;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("identity-upkeep").factory());
    private volatile boolean running;

    Upkeep(
            Accounts accounts,
            EndOfSessions sessions,
            SigningKeys keys,
            Authorizations authorizations,
            Codes codes,
            Throttle throttle,
            Audit audit,
            Times times) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.authorizations = authorizations;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.times = times;
    }

    /** Does all there is to do now. */
    public void now() {
        for (String person : sessions.people()) {
            if (accounts.byLogin(person).filter(one -> one.active(times.today())).isEmpty()) {
                String id = accounts.byLogin(person).map(Account::id).orElse(null);
                audit.add("ended", id, null, null, null);
                sessions.ofPerson(person);
            }
        }
        keys.upkeep();
        authorizations.upkeep();
        codes.upkeep();
        throttle.upkeep();
        audit.upkeep();
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
