# Take Me To AR as a container image. The last stage is what runs: development and production use the same image.
# Works with BuildKit and with the builder before it, so nothing here needs a cache mount.

# --- dependencies: all that Maven fetches, in a layer that stays until pom.xml changes
FROM maven:3.9-eclipse-temurin-17 AS dependencies
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
CMD ["mvn", "-B", "-ntp", "verify"]

# --- build: the exploded WAR, and the application server unpacked beside it
FROM sources AS build
# The runnable jar is for people without containers; the format of the sources is for the tests to judge.
RUN mvn -B -ntp package -DskipTests -Dexec.skip=true -Dspotless.check.skip=true
# Unpacked now, it is not unpacked at every start. And nobody deploys by dropping files into a folder, so the server
# need not look there every two seconds.
RUN java -jar target/payara-micro.jar --rootdir target/server --outputlauncher \
 && sed -i 's|<das-config></das-config>|<das-config autodeploy-enabled="false"></das-config>|' target/server/config/domain.xml \
 && grep -q 'autodeploy-enabled="false"' target/server/config/domain.xml

# --- what runs
FROM eclipse-temurin:17-jre
# A fixed number, so that volumes and secrets can be given to it. It owns nothing of the application.
RUN groupadd --gid 10001 tmtar \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tmtar \
 && install -d -o tmtar -g tmtar -m 0700 /var/lib/tmtar
COPY --from=build --chown=0:0 /home/tmtar/project/target/server /opt/tmtar/server
COPY --from=build --chown=0:0 /home/tmtar/project/target/tmtar /opt/tmtar/application
COPY --chown=0:0 server-config/*.asadmin server-config/*.properties /opt/tmtar/server-config/
COPY --chown=0:0 server-config/start server-config/tmtar /opt/tmtar/bin/
# Whatever modes the checkout has.
RUN chmod 0644 /opt/tmtar/server-config/* && chmod 0755 /opt/tmtar/bin/*
ENV PATH=/opt/tmtar/bin:$PATH
# A fixed heap and not a share of the machine's memory: the same in development, tests and production, so that what
# fits here fits there. 384 MB of heap were measured to make a process of 370 to 510 MB under light use. An own
# variable and not JAVA_TOOL_OPTIONS, which makes every JVM, the operator's commands too, say so in a line that is no JSON.
# A node out of memory ends and is started anew instead of limping on.
# Serial is what the JVM chooses by itself in a container of 1 GB: named, it is the same everywhere.
# Half of the heap from the start: in 1 GB the JVM would begin with 16 MB of it, and collect all the while that it starts.
ENV TMTAR_JAVA_OPTIONS="-Xms192m -Xmx384m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
# The classes of the server, as this JVM keeps them: a start that is 1.4 s shorter. They are those of a start without
# settings, which is refused (78) when most of them are there. It has to be the JVM and the files of this image, and this
# collector: with G1 the same takes 150 MB more of memory.
RUN status=0; TMTAR_JAVA_OPTIONS="$TMTAR_JAVA_OPTIONS -XX:ArchiveClassesAtExit=/tmp/classes.jsa" \
    setpriv --reuid=10001 --regid=10001 --clear-groups start > /tmp/refused.log 2>&1 || status=$?; \
    if [ $status -ne 78 ] || [ ! -s /tmp/classes.jsa ]; then cat /tmp/refused.log; exit 1; fi; \
    install -m 0444 /tmp/classes.jsa /opt/tmtar/server/; rm -rf /tmp/*
ENV TMTAR_JAVA_OPTIONS="$TMTAR_JAVA_OPTIONS -XX:SharedArchiveFile=/opt/tmtar/server/classes.jsa"
# The C library keeps what the JVM gives back, for eight threads a core by themselves; for two it is 60 MB less.
ENV MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /opt/tmtar
EXPOSE 8080
# Measured on two cores: 12 s alone, two or three times that when both nodes and the database start at once; failures count
# only after the start period.
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=3 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/api/health"]
CMD ["start"]
