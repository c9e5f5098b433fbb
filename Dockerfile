# syntax=docker/dockerfile:1
# Build:  docker build -t newsbot .
# With the clients on the platforms' libraries:  docker build -t newsbot --build-arg WITH_SDKS=true .
# The tests run with:  docker build --target test .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS restore
WORKDIR /source
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# "true" builds the clients on Discord.Net and SlackNet in; MSBuild reads the property from the environment.
ARG WITH_SDKS=false
ENV WithSdkAdapters=$WITH_SDKS
# Projects and versions alone, so that packages are fetched again only when these change.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt NewsBot.sln ./
COPY src/NewsBot/NewsBot.csproj src/NewsBot/
COPY src/NewsBot.Core/NewsBot.Core.csproj src/NewsBot.Core/
COPY src/NewsBot.Indexing/NewsBot.Indexing.csproj src/NewsBot.Indexing/
COPY src/NewsBot.Sources/NewsBot.Sources.csproj src/NewsBot.Sources/
COPY src/NewsBot.Storage/NewsBot.Storage.csproj src/NewsBot.Storage/
COPY src/NewsBot.DiscordChat/NewsBot.DiscordChat.csproj src/NewsBot.DiscordChat/
COPY src/NewsBot.SlackChat/NewsBot.SlackChat.csproj src/NewsBot.SlackChat/
COPY src/sdk/ src/sdk/
RUN dotnet restore src/NewsBot/NewsBot.csproj -p:PublishReadyToRun=true

# What ships, so that a change to the tests or the documentation makes no new program.
FROM restore AS source
COPY appsettings.json ./
COPY seeds/ seeds/
COPY src/ src/

FROM source AS test
COPY . .
RUN dotnet test

# Analysers have their say in every other build.
FROM source AS publish
RUN dotnet publish src/NewsBot/NewsBot.csproj --no-restore -c Release -o /app -p:PublishReadyToRun=true -p:DebugType=none -p:RunAnalyzers=false \
 && mkdir -p /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS final
LABEL org.opencontainers.image.title="NewsBot" \
      org.opencontainers.image.description="Answers questions about the news it has been given, with verbatim passages and their sources"
COPY --from=publish /app /app
COPY --from=publish --chown=1654:1654 /data /data
# Diagnostics would write to /tmp, which may be read-only; the page must be reachable from outside the container.
ENV DOTNET_EnableDiagnostics=0 \
    Web__Address=* \
    Web__Port=8080
USER 1654:1654
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/app/newsbot", "health"]
ENTRYPOINT ["/app/newsbot"]
