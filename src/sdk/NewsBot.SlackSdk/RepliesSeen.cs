using System.Net;
using System.Net.Http.Headers;

namespace NewsBot.SlackSdk;

/// <summary>Looks at replies on their way to SlackNet: keeps what it does not hand on, and adds what it takes for granted.</summary>
internal sealed class RepliesSeen : DelegatingHandler
{
    public RepliesSeen() : base(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
    })
    {
    }

    /// <summary>The bot token's scopes, as Slack last named them with a reply to <c>auth.test</c>.</summary>
    public string? Scopes { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri?.AbsolutePath.EndsWith("/auth.test", StringComparison.Ordinal) is true && response.Headers.TryGetValues("x-oauth-scopes", out var scopes))
            Scopes = string.Join(',', scopes);

        // SlackNet would take a page that is not Slack's for a success without content.
        if (request.Headers.Authorization is not null && response is { IsSuccessStatusCode: true, Content.Headers.ContentType: not { MediaType: "application/json" } })
            throw new InvalidDataException("Slack's API answered with something that is not JSON.");

        // SlackNet reads both without asking whether they are there.
        response.Content.Headers.ContentType ??= new MediaTypeHeaderValue("text/plain");
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            response.Headers.RetryAfter ??= new RetryConditionHeaderValue(SlackChat.Client.WebApi.DefaultPause);
        return response;
    }
}
