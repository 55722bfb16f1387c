package kz.moldir.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.ToLongFunction;
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
 * answered, but never that something is absent.
 */
public final class AwaitPosition implements HandlerInterceptor {

    private static final String BEHIND = AwaitPosition.class.getName();

    private final Positions positions;
    private final ToLongFunction<String> lastOf;
    private final Duration atMost;

    /**
     * With two seconds to wait.
     *
     * @param lastOf the position of an account's last command, 0 where none is known
     */
    public AwaitPosition(Positions positions, ToLongFunction<String> lastOf) {
        this(positions, lastOf, Duration.ofSeconds(2));
    }

    AwaitPosition(Positions positions, ToLongFunction<String> lastOf, Duration atMost) {
        this.positions = positions;
        this.lastOf = lastOf;
        this.atMost = atMost;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        long began = System.nanoTime();
        String after = request.getParameter("after");
        if (after != null) {
            long position = position(after);
            if (!positions.await(position, atMost)) {
                throw new NotCaughtUp(position);
            }
        }
        long own = lastOf.applyAsLong(CallerResolver.account(request));
        if (own > 0 && !positions.await(own, left(began))) {
            request.setAttribute(BEHIND, own);
        }
        return true;
    }

    /**
     * Whether the views had not seen the last command of an account, and have now, perhaps after
     * waiting for it.
     */
    public boolean catchesUp(String account) {
        long own = lastOf.applyAsLong(account);
        return own > 0
                && !positions.await(own, Duration.ofNanos(1))
                && positions.await(own, atMost);
    }

    /** What one request has waited is not waited again; what is reached is seen all the same. */
    private Duration left(long began) {
        Duration left = atMost.minusNanos(System.nanoTime() - began);
        return left.isPositive() ? left : Duration.ofNanos(1);
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
