# The emulator from its sources: docker build -t dli-emulator .
# With the engine for SQL statements: docker build --target engine -t dli-emulator-engine .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN ./mvnw -B -ntp -Dmaven.test.skip -Dspotless.check.skip package \
    # the libraries seldom change, so they become a layer
    && mv target/dli-emulator/lib /dependencies
# the engine needs jdk.charsets, jdk.httpserver and jdk.security.auth
RUN jlink --add-modules java.se,jdk.charsets,jdk.httpserver,jdk.management,jdk.security.auth,jdk.unsupported --compress=zip-6 --no-header-files --no-man-pages --output /jre

FROM build AS engine-build
RUN ./mvnw -B -ntp -f engine -Dmaven.test.skip -Dspotless.check.skip package

FROM debian:13-slim AS emulator
ARG VERSION=unknown
ARG REVISION=unknown
ARG REPOSITORY=unknown
LABEL org.opencontainers.image.title="DLI Emulator" \
      org.opencontainers.image.description="A local emulator of Data Lake Insight (DLI) on Huawei Cloud and Open Telekom Cloud" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="The contributors of DLI Emulator" \
      org.opencontainers.image.url="$REPOSITORY" \
      org.opencontainers.image.source="$REPOSITORY" \
      org.opencontainers.image.documentation="$REPOSITORY/blob/main/docs/README.md" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="docker.io/library/debian:13-slim"
ENV JAVA_HOME=/opt/jre \
    SERVER_ADDRESS=0.0.0.0 \
    DLI_INIT_DIR=/etc/dli-emulator/init
COPY --from=build /jre /opt/jre
COPY --from=build /dependencies /opt/dli-emulator/lib
COPY --from=build /source/target/dli-emulator /opt/dli-emulator
# the cache is valid for these files only, so it is created in place
RUN mkdir -p /etc/dli-emulator/init \
    && install -d -o 1000 -g 0 -m 770 /data \
    && /opt/dli-emulator/bin/dli-emulator create-aot-cache \
    && rm -rf /tmp/*
USER 1000
VOLUME /data
EXPOSE 3540
HEALTHCHECK --interval=3s --timeout=3s --start-period=60s CMD ["/opt/dli-emulator/bin/dli-emulator", "healthy"]
ENTRYPOINT ["/opt/dli-emulator/bin/dli-emulator"]

FROM emulator AS engine
COPY --from=engine-build /source/engine/target/dli-engine /opt/dli-engine
ENV DLI_ENGINE_DIR=/opt/dli-engine

# the last stage is the default one
FROM emulator
