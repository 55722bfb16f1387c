package kz.moldir.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that holds for the embedded document server and for MongoDB: it runs once on each, with a
 * {@link MongoUri} as its parameter. MongoDB is the replica set at {@code MOLDIR_TEST_MONGODB_URI},
 * or one in Docker; where there is neither, that run is skipped and says why.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith({MoldirServers.class, OnEachServer.class})
public @interface BothServers {}
