using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn.Rest;
using NewsBot.DiscordChat.Connection;
using Polly;

namespace NewsBot.DiscordChat.BuiltIn;

internal static class DiscordClientExtensions
{
    /// <summary>Names the client that goes the whole way and sends nothing.</summary>
    public const string Rehearsal = "discord rehearsal";

    private const string Requests = "discord";
    private const string Acknowledgements = "discord acknowledgements";

    /// <summary>Adds the built-in client, and the connection that is <see cref="DiscordOptions.Client"/>'s choice.</summary>
    public static IServiceCollection AddDiscordClient(this IServiceCollection services)
    {
        // The default loggers would write addresses, and those of interactions hold tokens.
        services.AddHttpClient(Requests).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => Sockets(64)).AddResilienceHandler("discord", AddRetries);
        services.AddHttpClient(Acknowledgements).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => Sockets(256));

        services.AddHttpClient(Rehearsal).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => new SilentHandler(Taken)).AddResilienceHandler("discord", AddRetries);

        services.AddKeyedSingleton<IDiscordConnection>(DiscordClients.BuiltIn, (provider, _) => ClientOver(provider, Requests, Acknowledgements));
        services.AddKeyedSingleton(Rehearsal, (provider, _) => ClientOver(provider, Rehearsal, Rehearsal));
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordClients>();
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IDiscordConnection>(DiscordClients.Chosen(provider.GetRequiredService<IOptions<DiscordOptions>>().Value)));
        return services;
    }

    /// <summary>What Discord says to a message that it took.</summary>
    private static HttpResponseMessage Taken()
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = RestClient.Json("""{"id":"1"}"""u8.ToArray()) };
        response.Headers.Add("X-RateLimit-Bucket", "rehearsal");
        response.Headers.Add("X-RateLimit-Limit", "5");
        response.Headers.Add("X-RateLimit-Remaining", "4");
        response.Headers.Add("X-RateLimit-Reset-After", "1.000");
        return response;
    }

    private static DiscordClient ClientOver(IServiceProvider provider, string requests, string acknowledgements)
    {
        var credentials = provider.GetRequiredService<DiscordCredentials>();
        var introduction = provider.GetRequiredService<Introduction>();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var time = provider.GetRequiredService<TimeProvider>();
        var logger = provider.GetRequiredService<ILogger<DiscordClient>>();
        var invalid = new InvalidRequests(time);
        return new DiscordClient(
            new RestClient(Reaching(factory, requests, credentials, introduction), credentials.Token, invalid, time, logger),
            new Acknowledger(Reaching(factory, acknowledgements, credentials, introduction), invalid, time, logger),
            new ClientSettings(credentials.Token, credentials.ApplicationId, credentials.Shards),
            time,
            logger);
    }

    private static HttpClient Reaching(IHttpClientFactory factory, string name, DiscordCredentials credentials, Introduction introduction)
    {
        var client = factory.CreateClient(name);
        client.BaseAddress = credentials.ApiRoot;
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = 16 * 1024 * 1024;
        introduction.Introduce(client);
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        return client;
    }

    /// <summary>Connections are renewed now and then, so that a change of address is noticed.</summary>
    private static SocketsHttpHandler Sockets(int most) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = most,
        EnableMultipleHttp2Connections = true,
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    private static void AddRetries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromSeconds(0.5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = false,
            ShouldHandle = attempt => ValueTask.FromResult(MayRepeat(attempt.Context) && (attempt.Outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException || attempt.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError)),
        });
        pipeline.AddTimeout(TimeSpan.FromSeconds(15));
    }

    private static bool MayRepeat(ResilienceContext context) =>
        context.GetRequestMessage() is { } request && request.Options.TryGetValue(RestClient.MayRepeat, out var may) && may;
}
