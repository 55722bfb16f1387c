package kz.moldir.testkit;

import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB in a container of its own, on one port of this machine over all its lives. */
final class MongoContainer implements KillableServer {
    private final int port = FreePort.forLater();
    private final MongoDBContainer container;

    MongoContainer() {
        container = new MongoDBContainer(RealMongo.IMAGE).withReplicaSet();
        container.setPortBindings(List.of(port + ":27017"));
        container.start();
    }

    @Override
    public String uri() {
        return "mongodb://%s:%d/?directConnection=true".formatted(container.getHost(), port);
    }

    @Override
    public void kill() {
        DockerClientFactory.lazyClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start() {
        DockerClientFactory.lazyClient().startContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
