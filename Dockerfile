# Take Me To AR as a container image. The last stage is what runs: development and production use the same image.
# Works with BuildKit and with the builder before it, so nothing here needs a cache mount.

# A fixed heap and not a share of the machine's memory: the same in development, tests and production, so that what
# fits here fits there. 384 MB of heap were measured to make a process of 370 to 510 MB under light use, and of 780 MB when
# all of the heap is needed.
# An own variable and not JAVA_TOOL_OPTIONS, which makes every JVM, the operator's commands too, say so in a line that is no JSON.
# Half of the heap from the start: in 1 GB the JVM would begin with 16 MB of it, and collect all the while that it starts;
# and so it would when its classes pass the 21 MB that it begins with for them. After a collection of all of it, it grows only
# if less than a fifth is free, not two fifths; and what compilers have needed for a moment the C library gives back.
# Serial is what the JVM chooses by itself in a container of 1 GB: named, it is the same everywhere.
# A node out of memory ends and is started anew instead of limping on.
# The native signatures and the queues of OpenTelemetry do what a later Java will not let them: allowed, it is not warned of.
ARG JAVA_OPTIONS="-Xms192m -Xmx384m -XX:MinHeapFreeRatio=20 -XX:MetaspaceSize=128m -XX:TrimNativeHeapInterval=10000 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# --- dependencies: all that Maven fetches, in a layer that stays until pom.xml changes
FROM maven:3.9-eclipse-temurin-25 AS dependencies
# Not as root: the embedded PostgreSQL of the tests refuses to run as root in a container.
# The folder is made here, because not every builder gives the one of WORKDIR to the user.
RUN groupadd --gid 10001 tmtar \
 && useradd --uid 10001 --gid 10001 --create-home --shell /bin/sh tmtar \
 && install -d -o tmtar -g tmtar /home/tmtar/project
USER tmtar
# The entrypoint of the Maven image writes there, and /root is not ours.
ENV MAVEN_CONFIG=/home/tmtar/.m2
WORKDIR /home/tmtar/project
COPY --chown=10001:10001 .mvn .mvn
COPY --chown=10001:10001 pom.xml ./
# The second goal fetches the application server (100 MB), which is no dependency of the project.
RUN mvn -B -ntp dependency:go-offline dependency:copy@fetch-application-server

# --- sources
FROM dependencies AS sources
COPY --chown=10001:10001 server-config server-config
COPY --chown=10001:10001 src src

# --- test: runs all tests when the container starts, see docker-compose.test.yml
FROM sources AS test
# Tests compare the dashboard with the metrics, and read the compositions.
COPY --chown=10001:10001 docs/grafana-dashboard.json docs/
COPY --chown=10001:10001 docker-compose*.yml ./
CMD ["mvn", "-B", "-ntp", "verify"]

# --- build: the exploded WAR, its libraries beside it, and the application server unpacked
FROM sources AS build
# The runnable jar is for people without containers; the format of the sources is for the tests to judge.
RUN mvn -B -ntp package -DskipTests -Dexec.skip=true -Dspotless.check.skip=true
# Unpacked now, it is not unpacked at every start.
RUN java -jar target/payara-micro.jar --rootdir target/server --outputlauncher
# Beside the application, libraries are not read at each start.
RUN java server-config/SetLibrariesAside.java target/tmtar

# --- server: what runs, but for what the JVM knows of its start
FROM eclipse-temurin:25-jre AS server
ARG JAVA_OPTIONS
# A fixed number, so that volumes and secrets can be given to it. It owns nothing of the application.
RUN groupadd --gid 10001 tmtar \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tmtar \
 && install -d -o tmtar -g tmtar -m 0700 /var/lib/tmtar
COPY --from=build --chown=0:0 /home/tmtar/project/target/server /opt/tmtar/server
COPY --from=build --chown=0:0 /home/tmtar/project/target/libraries /opt/tmtar/libraries
COPY --from=build --chown=0:0 /home/tmtar/project/target/tmtar /opt/tmtar/application
COPY --chown=0:0 server-config/*.asadmin server-config/*.properties /opt/tmtar/server-config/
COPY --chown=0:0 server-config/start server-config/tmtar /opt/tmtar/bin/
# Whatever modes the checkout has.
RUN chmod 0644 /opt/tmtar/server-config/* && chmod 0755 /opt/tmtar/bin/*
ENV PATH=/opt/tmtar/bin:$PATH
ENV TMTAR_JAVA_OPTIONS=$JAVA_OPTIONS
# The commands that configure the server run now, once, and not at every start. Without settings the start is refused (78)
# when they are done.
RUN cat /opt/tmtar/server-config/pre-boot.asadmin /opt/tmtar/server-config/image.asadmin > /tmp/once.asadmin; status=0; \
    setpriv --reuid=10001 --regid=10001 --clear-groups start --prebootcommandfile /tmp/once.asadmin > /tmp/refused.log 2>&1 \
    || status=$?; \
    if [ $status -ne 78 ] || ! grep -q 'deploy-xml-validation="none"' /tmp/tmtar/config/domain.xml; \
    then cat /tmp/refused.log; exit 1; fi; \
    install -m 0644 /tmp/tmtar/config/domain.xml /opt/tmtar/server/config/; rm -rf /tmp/*

# --- aot-cache: what the JVM learns from a start, which takes a database. It has to be the JVM, the files and the collector of
# the image that runs.
FROM postgres:17 AS aot-cache
ARG JAVA_OPTIONS
COPY --from=server /opt/java /opt/java
COPY --from=server /opt/tmtar /opt/tmtar
COPY server-config/make-aot-cache /opt/tmtar/bin/
RUN chmod 0755 /opt/tmtar/bin/make-aot-cache
ENV PATH=/opt/tmtar/bin:/opt/java/openjdk/bin:$PATH
ENV TMTAR_JAVA_OPTIONS=$JAVA_OPTIONS
USER postgres
RUN make-aot-cache /tmp/tmtar.aot

# --- what runs
FROM server
COPY --from=aot-cache --chown=0:0 /tmp/tmtar.aot /opt/tmtar/server/
# A cache that does not fit is worth nothing, and the JVM would do without it: with AOTMode=on it does not.
RUN . /opt/tmtar/server/.env; java $TMTAR_JAVA_OPTIONS $MICRO_OPENS -XX:AOTCache=/opt/tmtar/server/tmtar.aot -XX:AOTMode=on \
    -cp /opt/tmtar/server/launch-micro.jar -version
ENV TMTAR_JAVA_OPTIONS="$TMTAR_JAVA_OPTIONS -XX:AOTCache=/opt/tmtar/server/tmtar.aot"
# The C library keeps what the JVM gives back, for eight threads a core by themselves; for two it is 60 MB less.
ENV MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /opt/tmtar
EXPOSE 8080
# Failures count only after the start period; a success within it is reported at once. A node starts in 12 s on two slow cores. On a
# host with ten times as much work as it has cores, two nodes took 100 s.
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=3 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/api/health"]
CMD ["start"]
