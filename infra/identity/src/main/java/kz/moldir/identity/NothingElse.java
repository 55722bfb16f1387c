package kz.moldir.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What no rule names is refused to everybody when somebody wrote a handler for it; where there is
 * nothing, whoever is signed in may learn that.
 */
final class NothingElse implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    NothingElse(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext at) {
        return new AuthorizationDecision(
                trust.isAuthenticated(who.get()) && isNothing(at.getRequest()));
    }

    private boolean isNothing(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = handlers.getObject().getHandler(request);
            return found == null || !(found.getHandler() instanceof HandlerMethod);
        } catch (HttpRequestMethodNotSupportedException anotherMethod) {
            return true;
        } catch (Exception unreadable) {
            return false;
        }
    }
}
