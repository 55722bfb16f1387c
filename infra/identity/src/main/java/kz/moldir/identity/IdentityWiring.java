package kz.moldir.identity;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kz.moldir.council.settings.Council;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.FirstAccounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.LastSecretary;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.OwnAddresses;
import kz.moldir.identity.account.PasswordRules;
import kz.moldir.identity.account.Programs;
import kz.moldir.identity.account.PublicCommissions;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.account.TiesOfBefore;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.owner.Doing;
import kz.moldir.identity.owner.Orders;
import kz.moldir.identity.people.AccessEnds;
import kz.moldir.identity.people.AddressChanges;
import kz.moldir.identity.people.CameBefore;
import kz.moldir.identity.people.KeptMails;
import kz.moldir.identity.people.LetterTexts;
import kz.moldir.identity.people.Letters;
import kz.moldir.identity.people.Outbox;
import kz.moldir.identity.people.TermsOver;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.identity.signin.SignIn;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.Clients;
import kz.moldir.identity.token.EndOfSessions;
import kz.moldir.identity.token.Endings;
import kz.moldir.identity.token.GivenToPrograms;
import kz.moldir.identity.token.RefusedPrograms;
import kz.moldir.identity.token.TokenClaims;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The provider on one screen. */
@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    private static final int COST = 11;

    @Bean
    Council council(Environment environment) {
        return Binder.get(environment).bindOrCreate("moldir.council", Council.class);
    }

    @Bean
    Times times(Council council, @Value("${moldir.clock-offset}") Duration offset) {
        return new Times(Clock.systemUTC(), Clock.offset(Clock.system(council.zone()), offset));
    }

    @Bean
    Clock clock(Times times) {
        return times.council();
    }

    @Bean
    Site site(
            Council council,
            @Value("${moldir.clock-offset}") Duration offset,
            @Value("${moldir.identity.issuer}") String issuer) {
        return new Site(
                "identity",
                "identity.name",
                List.of(
                        new Site.Entry("", "identity.account.title"),
                        new Site.Entry("/people", "identity.people.title")),
                council.zone(),
                Site.known(issuer),
                !offset.isZero());
    }

    /**
     * @param answers how long an answer may take: whoever waits for one that was lost on the way
     *     would wait for the end of the connection
     */
    @Bean
    MongoClientSettingsBuilderCustomizer answered(
            @Value("${moldir.documents.answer-within:30s}") Duration answers) {
        return settings ->
                settings.applyToSocketSettings(
                                socket ->
                                        socket.readTimeout(
                                                answers.toMillis(), TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(
                                pool -> pool.maxConnectionIdleTime(5, TimeUnit.MINUTES));
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${moldir.database}") String name) {
        return client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    Accounts accounts(MongoDatabase database) {
        return new Accounts(database);
    }

    @Bean
    LastSecretary lastSecretary(Accounts accounts, Times times) {
        return new LastSecretary(accounts, times::today);
    }

    @Bean
    Programs programs(MongoDatabase database) {
        return new Programs(database);
    }

    @Bean
    Roles roles(
            Council council,
            @Value("${moldir.identity.back-channel.reporting}") String reporting,
            Times times) {
        return new Roles(council, new PublicCommissions(reporting, times.machine()));
    }

    @Bean
    Hashes hashes() {
        return new Hashes(COST);
    }

    @Bean
    PasswordRules passwordRules(Council council, Messages messages) {
        return new PasswordRules(council, messages);
    }

    @Bean(initMethod = "makeOnce")
    FirstAccounts firstAccounts(
            MongoDatabase database,
            Accounts accounts,
            Programs programs,
            Roles roles,
            @Value("${moldir.identity.folder}") Path folder,
            @Value("${moldir.identity.mail-domain}") String mailDomain) {
        return new FirstAccounts(database, accounts, programs, roles, folder, mailDomain);
    }

    @Bean
    SigningKeys signingKeys(
            @Value("${moldir.identity.folder}") Path folder,
            @Value("${moldir.identity.key-life}") Period life,
            Times times) {
        return new SigningKeys(folder.resolve("keys.json"), life, times.machine());
    }

    @Bean
    NimbusJwtEncoder encoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys.signing());
    }

    @Bean
    Throttle throttle(MongoDatabase database, Times times) {
        return new Throttle(database, times.machine());
    }

    @Bean
    Audit audit(MongoDatabase database, Times times) {
        return new Audit(database, times.machine());
    }

    @Bean
    Codes codes(MongoDatabase database, Hashes hashes, Times times) {
        return new Codes(database, hashes, times.machine());
    }

    @Bean
    SignIn signIn(
            Accounts accounts,
            Hashes hashes,
            Codes codes,
            Throttle throttle,
            Audit audit,
            Times times) {
        return new SignIn(accounts, hashes, codes, throttle, audit, times);
    }

    @Bean
    Clients clients(Programs programs, Environment environment) {
        return new Clients(
                addresses(environment, "moldir.identity."),
                addresses(environment, "moldir.identity.back-channel."),
                programs);
    }

    private static Map<String, String> addresses(Environment environment, String where) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : List.of("plan", "monitoring", "notification", "reporting")) {
            addresses.put(name, environment.getRequiredProperty(where + name));
        }
        return addresses;
    }

    @Bean
    GivenToPrograms givenToPrograms(Audit audit, Times times) {
        return new GivenToPrograms(audit, times.machine());
    }

    @Bean
    RefusedPrograms refusedPrograms(Programs programs, GivenToPrograms given) {
        return new RefusedPrograms(programs, given);
    }

    @Bean
    TokenClaims tokenClaims(Accounts accounts, Times times, GivenToPrograms given) {
        return new TokenClaims(accounts, times, given);
    }

    @Bean
    Authorizations authorizations(MongoDatabase database, Times times) {
        return new Authorizations(database, times.machine());
    }

    @Bean
    Endings endings(MongoDatabase database, Times times) {
        return new Endings(database, times.machine());
    }

    /** What nobody waits for: mails, and telling services of the end of a session. */
    @Bean
    Executor background() {
        return task -> Thread.ofVirtual().name("identity-background").start(task);
    }

    @Bean
    EndOfSessions endOfSessions(
            Authorizations authorizations,
            Endings endings,
            SessionRegistry sessions,
            Clients clients,
            NimbusJwtEncoder encoder,
            @Value("${moldir.identity.issuer}") String issuer,
            Executor background,
            Times times) {
        return new EndOfSessions(
                authorizations,
                endings,
                sessions,
                clients,
                encoder,
                issuer,
                background,
                times.machine());
    }

    @Bean
    Outbox outbox(MongoDatabase database, Times times) {
        return new Outbox(database, times.machine());
    }

    @Bean
    LetterTexts letterTexts(
            Messages messages,
            Codes codes,
            NewAddresses addresses,
            @Value("${moldir.identity.from}") String from,
            @Value("${moldir.identity.issuer}") String address,
            Times times) {
        return new LetterTexts(messages, codes, addresses, from, address, times);
    }

    @Bean
    Letters letters(
            JavaMailSender mail,
            LetterTexts texts,
            Outbox outbox,
            Accounts accounts,
            Audit audit,
            Executor background,
            @Value("${moldir.identity.mails}") String kept,
            Times times) {
        return new Letters(
                kept.isBlank() ? mail : new KeptMails(Path.of(kept), times.machine()),
                texts,
                outbox,
                accounts,
                audit,
                background);
    }

    @Bean
    NewAddresses newAddresses(MongoDatabase database, Times times) {
        return new NewAddresses(database, times.machine());
    }

    @Bean
    AddressChanges addressChanges(
            Accounts accounts,
            NewAddresses addresses,
            Codes codes,
            Letters letters,
            Audit audit,
            MongoDatabase database,
            Times times) {
        OwnAddresses own = new OwnAddresses(database);
        return new AddressChanges(accounts, addresses, own, codes, letters, audit, times);
    }

    @Bean
    Orders orders(
            @Value("${moldir.identity.folder}") Path folder,
            Accounts accounts,
            Programs programs,
            Roles roles,
            SigningKeys keys,
            Codes codes,
            AddressChanges addresses,
            Throttle throttle,
            EndOfSessions sessions,
            Audit audit) {
        return new Orders(
                folder,
                new Doing(
                        folder, accounts, programs, roles, keys, codes, addresses, throttle,
                        sessions, audit));
    }

    @Bean
    AccessEnds accessEnds(Accounts accounts, EndOfSessions sessions, Times times) {
        return new AccessEnds(accounts, sessions, times);
    }

    @Bean
    Upkeep upkeep(
            Accounts accounts,
            EndOfSessions sessions,
            AccessEnds ends,
            SigningKeys keys,
            Authorizations authorizations,
            Codes codes,
            Throttle throttle,
            Audit audit,
            AddressChanges addresses,
            Letters letters,
            Times times) {
        return new Upkeep(
                accounts,
                sessions,
                ends,
                keys,
                authorizations,
                codes,
                throttle,
                audit,
                addresses,
                letters,
                times);
    }

    @Bean
    ApplicationRunner thoseOfBefore(MongoDatabase database, Accounts accounts, Audit audit) {
        return arguments -> {
            new CameBefore(accounts, audit).keep();
            new TiesOfBefore(database).keep();
        };
    }

    @Bean
    Rounds rounds(Upkeep upkeep, TermsOver terms, Orders orders) {
        return new Rounds(
                List.of(
                        new Rounds.Round("upkeep", Duration.ofMinutes(1), upkeep::now),
                        new Rounds.Round("terms", Duration.ofMinutes(10), terms::now),
                        // Somebody waits for what was ordered.
                        new Rounds.Round("orders", Duration.ofSeconds(2), orders::look)));
    }
}
