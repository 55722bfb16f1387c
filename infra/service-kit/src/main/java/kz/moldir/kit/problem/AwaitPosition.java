package kz.moldir.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.ToLongFunction;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.command.CallerResolver;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.view.Positions;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Read your writes: a query waits until the views have seen the last command of its account, or
 * what {@code ?after=<position>} names.
 *
 * <p>Where {@code after} is not reached in time, the query is refused. Without it what is there is
 * answered, but never that something is absent; pages say so then, and so does a header. Nobody
 * waits who has not signed in.
 */
public final class AwaitPosition implements HandlerInterceptor {

    /** Under this name pages know it, too. */
    private static final String BEHIND = "behind";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String HEADER = "Moldir-Behind";
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    /** A quarter of a service's threads: the rest answer others. */
    private static final int MOST_WAITING = 16;

    private final Positions positions;
    private final ToLongFunction<String> lastOf;
    private final boolean signIn;
    private final Duration atMost;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /**
     * With two seconds to wait.
     *
     * @param lastOf the position of an account's last command, 0 where none is known
     * @param signIn whether people sign in: nobody is waited for who has not
     */
    public AwaitPosition(Positions positions, ToLongFunction<String> lastOf, boolean signIn) {
        this(positions, lastOf, signIn, Duration.ofSeconds(2));
    }

    AwaitPosition(
            Positions positions, ToLongFunction<String> lastOf, boolean signIn, Duration atMost) {
        this.positions = positions;
        this.lastOf = lastOf;
        this.signIn = signIn;
        this.atMost = atMost;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())
                || handler instanceof ResourceHttpRequestHandler
                || (signIn && Acting.of(request) == null)) {
            return true;
        }
        long began = System.nanoTime();
        String after = request.getParameter("after");
        if (after != null) {
            long position = position(after);
            if (!await(position, atMost)) {
                throw new NotCaughtUp(position);
            }
        }
        long own = lastOf.applyAsLong(CallerResolver.account(request));
        if (own > 0 && !await(own, left(began))) {
            request.setAttribute(BEHIND, own);
            response.setHeader(HEADER, String.valueOf(own));
        }
        return true;
    }

    /** Whoever comes while as many wait already is told what is so at once. */
    private boolean await(long position, Duration atMost) {
        if (!waiting.tryAcquire()) {
            return positions.await(position, AT_ONCE);
        }
        try {
            return positions.await(position, atMost);
        } finally {
            waiting.release();
        }
    }

    /**
     * Whether the views had not seen the last command of an account, and have now, perhaps after
     * waiting for it.
     */
    public boolean catchesUp(String account) {
        long own = lastOf.applyAsLong(account);
        return own > 0 && !positions.await(own, AT_ONCE) && await(own, atMost);
    }

    /** What one request has waited is not waited again; what is reached is seen all the same. */
    private Duration left(long began) {
        Duration left = atMost.minusNanos(System.nanoTime() - began);
        return left.isPositive() ? left : AT_ONCE;
    }

    /** Whether this request reads views that have not seen its own account's last command. */
    static boolean isBehind(HttpServletRequest request) {
        return request.getAttribute(BEHIND) != null;
    }

    private static long position(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notANumber) {
            throw Invalid.field("after", "kit.problem.wrong-type");
        }
    }
}
