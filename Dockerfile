# The container image of Take Me To AR. Development and production use the same image, which is the last stage.
# The file works with BuildKit and with the legacy builder, which has no cache mounts.

# The size of the heap is fixed instead of a share of the memory. Development, tests and production therefore have the same limit.
# With a heap of 384 MB, a process was measured at 370 to 510 MB under light use, and at 780 MB when all of the heap is used.
# The options are in a separate variable instead of JAVA_TOOL_OPTIONS. With the latter, every JVM, including those of the operator
# commands, prints a line that is not JSON.
# -Xms: half of the heap is allocated at startup. In 1 GB the JVM would begin with 16 MB, and collect garbage repeatedly during the
# startup. -XX:MetaspaceSize avoids the collections that begin when the classes exceed the default of 21 MB.
# -XX:MinHeapFreeRatio: after a full collection the heap grows only if less than a fifth of it is free, instead of two fifths.
# -XX:TrimNativeHeapInterval: the C library returns memory that the compilers used temporarily.
# -XX:+UseSerialGC: the default in a container of 1 GB. With the option it is the same everywhere.
# -XX:+ExitOnOutOfMemoryError: a node that is out of memory exits and is restarted, instead of running in an unreliable state.
# The last two options suppress warnings: the native signatures and the queues of OpenTelemetry use features that later Java
# versions restrict.
ARG JAVA_OPTIONS="-Xms192m -Xmx384m -XX:MinHeapFreeRatio=20 -XX:MetaspaceSize=128m -XX:TrimNativeHeapInterval=10000 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# --- dependencies: all downloads of Maven, in a layer that is reused until pom.xml changes
FROM maven:3.9-eclipse-temurin-25 AS dependencies
# The user is not root, because the embedded PostgreSQL of the tests refuses to run as root in a container.
# The folder is created here, because not every builder makes the user the owner of the WORKDIR.
RUN groupadd --gid 10001 tmtar \
 && useradd --uid 10001 --gid 10001 --create-home --shell /bin/sh tmtar \
 && install -d -o tmtar -g tmtar /home/tmtar/project
USER tmtar
# The entrypoint of the Maven image writes to this folder. The default is in /root, to which the user has no access.
ENV MAVEN_CONFIG=/home/tmtar/.m2
WORKDIR /home/tmtar/project
COPY --chown=10001:10001 .mvn .mvn
COPY --chown=10001:10001 pom.xml ./
# The second goal downloads the application server (100 MB), which is not a dependency of the project.
RUN mvn -B -ntp dependency:go-offline dependency:copy@fetch-application-server

# --- sources
FROM dependencies AS sources
COPY --chown=10001:10001 server-config server-config
COPY --chown=10001:10001 src/main src/main

# --- test: runs all tests when the container starts, see docker-compose.test.yml
FROM sources AS test
COPY --chown=10001:10001 src/test src/test
# The tests compare documents with the application, and read the demonstration data, the chart and the compose files.
COPY --chown=10001:10001 docs docs
COPY --chown=10001:10001 deploy deploy
COPY --chown=10001:10001 demo demo
COPY --chown=10001:10001 *.md .env.example docker-compose*.yml Dockerfile LICENSE ./
CMD ["mvn", "-B", "-ntp", "verify"]

# --- build: the exploded WAR, its libraries beside it, and the application server unpacked
FROM sources AS build
# The image does not need the runnable jar. The tests check the format of the sources. They are not compiled here.
RUN mvn -B -ntp package -Dmaven.test.skip=true -Dexec.skip=true -Dspotless.check.skip=true
# The server is unpacked during the build instead of at every start.
RUN java -jar target/payara-micro.jar --rootdir target/server --outputlauncher
# The server does not scan libraries outside of the application at each start.
RUN java server-config/ExternalizeLibraries.java target/tmtar

# --- server: the final image without the AOT cache
FROM eclipse-temurin:25-jre AS server
ARG JAVA_OPTIONS
# The user id is fixed, so that volumes and secrets can belong to it. The user owns no file of the application.
RUN groupadd --gid 10001 tmtar \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tmtar \
 && install -d -o tmtar -g tmtar -m 0700 /var/lib/tmtar
COPY --from=build --chown=0:0 /home/tmtar/project/target/server /opt/tmtar/server
COPY --from=build --chown=0:0 /home/tmtar/project/target/libraries /opt/tmtar/libraries
COPY --from=build --chown=0:0 /home/tmtar/project/target/tmtar /opt/tmtar/application
COPY --chown=0:0 server-config/*.asadmin server-config/*.properties /opt/tmtar/server-config/
COPY --chown=0:0 server-config/start server-config/tmtar server-config/check-health /opt/tmtar/bin/
COPY --chown=0:0 demo /opt/tmtar/demo
# The modes do not depend on the checkout.
RUN chmod 0644 /opt/tmtar/server-config/* && chmod 0755 /opt/tmtar/bin/* && chmod -R u=rwX,go=rX /opt/tmtar/demo
ENV PATH=/opt/tmtar/bin:$PATH
ENV TMTAR_JAVA_OPTIONS=$JAVA_OPTIONS
# The commands that configure the server run once during the build, instead of at every start. The application then refuses to
# start (78), because it has no settings.
RUN cat /opt/tmtar/server-config/pre-boot.asadmin /opt/tmtar/server-config/image.asadmin > /tmp/once.asadmin; status=0; \
    setpriv --reuid=10001 --regid=10001 --clear-groups start --prebootcommandfile /tmp/once.asadmin > /tmp/refused.log 2>&1 \
    || status=$?; \
    if [ $status -ne 78 ] || ! grep -q 'deploy-xml-validation="none"' /tmp/tmtar/config/domain.xml; \
    then cat /tmp/refused.log; exit 1; fi; \
    install -m 0644 /tmp/tmtar/config/domain.xml /opt/tmtar/server/config/; rm -rf /tmp/*

# --- aot-cache: the data that the JVM records during a startup, which requires a database. The JVM, the files and the garbage
# collector must be those of the final image.
FROM postgres:17 AS aot-cache
ARG JAVA_OPTIONS
# The seconds that the recorded startup may take. A build on a slow machine can raise them with --build-arg.
ARG AOT_CACHE_LIMIT=600
COPY --from=server /opt/java /opt/java
COPY --from=server /opt/tmtar /opt/tmtar
COPY server-config/make-aot-cache /opt/tmtar/bin/
RUN chmod 0755 /opt/tmtar/bin/make-aot-cache
ENV PATH=/opt/tmtar/bin:/opt/java/openjdk/bin:$PATH
ENV TMTAR_JAVA_OPTIONS=$JAVA_OPTIONS
USER postgres
RUN make-aot-cache /tmp/tmtar.aot "$AOT_CACHE_LIMIT"

# --- the final image
FROM server
LABEL org.opencontainers.image.title="Take Me To AR" \
      org.opencontainers.image.version="0.2.0-SNAPSHOT" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=aot-cache --chown=0:0 /tmp/tmtar.aot /opt/tmtar/server/
# By default the JVM ignores a cache that does not match. With AOTMode=on it fails, so the build detects such a cache.
RUN . /opt/tmtar/server/.env; java $TMTAR_JAVA_OPTIONS $MICRO_OPENS -XX:AOTCache=/opt/tmtar/server/tmtar.aot -XX:AOTMode=on \
    -cp /opt/tmtar/server/launch-micro.jar -version
ENV TMTAR_JAVA_OPTIONS="$TMTAR_JAVA_OPTIONS -XX:AOTCache=/opt/tmtar/server/tmtar.aot"
# The C library keeps memory that the JVM has freed, by default in eight arenas per core. With two arenas it keeps 60 MB less.
ENV MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /opt/tmtar
EXPOSE 8080
# Failures count only after the start period. A success within it is reported immediately. A node starts in 12 s on two slow
# cores. On a host with ten times as much work as it has cores, two nodes took 100 s.
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=3 \
  CMD ["check-health"]
CMD ["start"]
