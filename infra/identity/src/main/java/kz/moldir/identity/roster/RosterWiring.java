package kz.moldir.identity.roster;

import kz.moldir.identity.Times;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.token.AskingToken;
import kz.moldir.identity.token.TokenClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** How the provider asks for the council's roster. */
@Configuration(proxyBeanMethods = false)
class RosterWiring {

    @Bean
    RosterQuestions rosterQuestions(
            @Value("${moldir.identity.back-channel.plan}") String plan,
            @Value("${moldir.identity.issuer}") String issuer,
            NimbusJwtEncoder encoder,
            TokenClaims claims,
            Accounts accounts,
            Roles roles,
            Times times) {
        AskingToken tokens = new AskingToken(encoder, claims, issuer, times.machine());
        String role = leastThatReads(roles);
        return new RosterQuestions(
                new RosterTerms(plan, tokens::of, () -> tokens.ofProvider(role)),
                accounts.agreedTerms(),
                times::today);
    }

    /** A member of a commission reads the roster and decides nothing. */
    private static String leastThatReads(Roles roles) {
        return roles.first().stream()
                .filter(role -> role.endsWith("-member"))
                .findFirst()
                .orElse("chair");
    }
}
