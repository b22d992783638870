# doctown in one container. docs/container.md says how to build and run it.
#
#   docker build -t doctown-builder .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD/out:/out" doctown-builder --repo URL
#
# Another base of Debian 12 or Ubuntu 22.04 and newer may be given, and a folder of a Maven
# repository that the build has mounted: what a machine without a registry needs.
ARG BASE=docker.io/library/debian:bookworm-20260713-slim@sha256:7b140f374b289a7c2befc338f42ebe6441b7ea838a042bbd5acbfca6ec875818
ARG CUDA_BASE=docker.io/nvidia/cuda:12.8.1-runtime-ubuntu22.04@sha256:4a801ef9232d2b05e69df4eb8aa054dbbe2824e5499e1e6e857320bb01ac41a9

# ---- What it runs on. JGit reads repositories: there is no git.
FROM ${BASE} AS runtime
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    ca-certificates libgomp1 openjdk-17-jre-headless \
  && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* \
  # Nobody becomes another user here, and nothing but /tmp is everyone's to write to.
  && find / -xdev -type f -perm /6000 -exec chmod a-s {} + \
  && find / -xdev -type d -perm -0002 ! -path /tmp -exec chmod 0755 {} +

FROM ${CUDA_BASE} AS cuda-runtime
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    ca-certificates libgomp1 openjdk-17-jre-headless \
  && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod a-s {} + \
  && find / -xdev -type d -perm -0002 ! -path /tmp -exec chmod 0755 {} +

# ---- The distribution. The JVM is the one that will run it, else the class archive would not hold.
FROM runtime AS build
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    git maven openjdk-17-jdk-headless
WORKDIR /src
# Named one by one: models that are put beside them make nothing here new.
COPY .mvn .mvn
COPY build/forbidden-apis.txt build/
COPY tests/pom.xml tests/
COPY transforms transforms
COPY schemas schemas
COPY docpack docpack
COPY pipeline pipeline
COPY runners runners
COPY pom.xml doctown LICENSE ./
ARG MAVEN_REPOSITORY=/var/cache/maven/repository
# All files get this time, the one that pom.xml gives to what is in the jars: 2026-01-01.
ARG SOURCE_DATE_EPOCH=1767225600
RUN --mount=type=cache,target=/var/cache/maven \
  mvn -B -ntp -Psbom -pl runners -am -DskipTests -Ddoctown.checks=-nowarn \
    -Dmaven.repo.local=${MAVEN_REPOSITORY} -Ddoctown.distribution=/opt/doctown package \
  && install -D -m 0755 doctown /image/application/bin/doctown \
  && install -m 0644 LICENSE /image/application/LICENSE \
  && install -m 0644 runners/target/sbom.json /image/application/sbom.cdx.json \
  && mkdir /image/archive /image/libraries /image/application/lib \
  && mv /opt/doctown/lib/doctown*.jar /image/application/lib/ \
  && mv /opt/doctown/doctown.jsa /image/archive/ \
  && mv /opt/doctown/lib /opt/doctown/models /opt/doctown/native /image/libraries/ \
  && chmod -R a=rX,u+w /image \
  && find /image -exec touch -h -d @${SOURCE_DATE_EPOCH} {} +

# ---- Models to bake in: none by default.
FROM runtime AS models
ARG GENERATOR_MODEL= GENERATOR_MODEL_SHA256=
ARG SYNTHESIS_MODEL= SYNTHESIS_MODEL_SHA256=
ARG RERANKER_MODEL= RERANKER_MODEL_SHA256=
ARG HF_ENDPOINT=
ARG SOURCE_DATE_EPOCH=1767225600
RUN --mount=type=bind,source=build/container,target=/context --mount=type=secret,id=HF_TOKEN \
  mkdir -p /baked/opt/doctown /baked/out \
  && if [ -n "${GENERATOR_MODEL}${SYNTHESIS_MODEL}${RERANKER_MODEL}" ]; then \
    apt-get update && apt-get install -y --no-install-recommends curl; \
  fi \
  && /context/bake-model generator-model "${GENERATOR_MODEL}" "${GENERATOR_MODEL_SHA256}" \
  && /context/bake-model synthesis-model "${SYNTHESIS_MODEL}" "${SYNTHESIS_MODEL_SHA256}" \
  && /context/bake-model reranker-model "${RERANKER_MODEL}" "${RERANKER_MODEL_SHA256}" \
  && find /baked -exec touch -h -d @${SOURCE_DATE_EPOCH} {} +

# ---- llama.cpp for them, pinned by hash in doctown itself.
FROM build AS engines
COPY --from=models /baked/opt/doctown/ /models/
ARG ENGINE_DEVICE=cpu
ARG SOURCE_DATE_EPOCH=1767225600
RUN mkdir -p /baked/opt/doctown/engines \
  && if [ -e /models/options.properties ]; then \
    java -cp "/image/application/lib/*:/image/libraries/lib/*" dev.doctown.runners.Doctown \
      engines install --device ${ENGINE_DEVICE} --engines-folder /baked/opt/doctown/engines; \
  fi \
  && find /baked -exec touch -h -d @${SOURCE_DATE_EPOCH} {} +

FROM engines AS cuda-engines
ARG SOURCE_DATE_EPOCH=1767225600
RUN if [ -e /models/options.properties ]; then \
    java -cp "/image/application/lib/*:/image/libraries/lib/*" dev.doctown.runners.Doctown \
      engines install --device cuda12 --engines-folder /baked/opt/doctown/engines; \
  fi \
  && find /baked -exec touch -h -d @${SOURCE_DATE_EPOCH} {} +

# ---- The image on an NVIDIA base: docker build --target cuda. Its JVM is another one: no archive.
FROM cuda-runtime AS cuda
COPY --from=models /baked/ /
COPY --from=build /image/libraries/ /opt/doctown/
COPY --from=cuda-engines /baked/ /
COPY --from=build /image/application/ /opt/doctown/
ENV DOCTOWN_HOME=/opt/doctown \
  DOCTOWN_MODELS_FOLDER=/opt/doctown/models \
  DOCTOWN_ENGINES_FOLDER=/opt/doctown/engines \
  DOCTOWN_MOUNTED_OUTPUT=/out \
  HOME=/tmp
WORKDIR /out
USER 1000:1000
ENTRYPOINT ["/opt/doctown/bin/doctown"]
ARG VERSION=0.1.0 REVISION=unknown
LABEL org.opencontainers.image.title="doctown" \
  org.opencontainers.image.description="Documents a whole codebase offline, with local models, into one file" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  dev.doctown.sbom="/opt/doctown/sbom.cdx.json"

# ---- The image. What changes least comes first.
FROM runtime AS doctown
COPY --from=models /baked/ /
COPY --from=build /image/libraries/ /opt/doctown/
COPY --from=engines /baked/ /
COPY --from=build /image/application/ /opt/doctown/
# What the JVM makes of these, so as to start quicker; two of them never have the same bytes.
COPY --from=build /image/archive/ /opt/doctown/
# A user without a name has no home.
ENV DOCTOWN_HOME=/opt/doctown \
  DOCTOWN_MODELS_FOLDER=/opt/doctown/models \
  DOCTOWN_ENGINES_FOLDER=/opt/doctown/engines \
  DOCTOWN_MOUNTED_OUTPUT=/out \
  HOME=/tmp
WORKDIR /out
USER 1000:1000
ENTRYPOINT ["/opt/doctown/bin/doctown"]
ARG VERSION=0.1.0 REVISION=unknown
LABEL org.opencontainers.image.title="doctown" \
  org.opencontainers.image.description="Documents a whole codebase offline, with local models, into one file" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  dev.doctown.sbom="/opt/doctown/sbom.cdx.json"
