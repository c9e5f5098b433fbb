using System.Net;
using System.Net.Http.Headers;
using NewsBot.Supervision;

namespace NewsBot.DiscordChat;

/// <summary>Looks whether the token is right and Discord answers, and makes the invite link.</summary>
internal sealed class DiscordCheck(DiscordSetup setup, IHttpClientFactory clients) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation)
    {
        if (setup.Trouble is { } trouble)
            return [new("Discord token", CheckVerdict.Wrong, trouble)];
        if (setup.Credentials is not { } credentials)
            return [new("Discord token", CheckVerdict.Off, "none is set; set Discord:Token to turn Discord on")];

        return [await AskAsync(credentials, cancellation), new("Discord invite link", CheckVerdict.Right, $"{setup.InviteLink}")];
    }

    private async Task<CheckFinding> AskAsync(DiscordCredentials credentials, CancellationToken cancellation)
    {
        try
        {
            using var client = clients.CreateClient(nameof(DiscordCheck));
            client.Timeout = Patience;
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(credentials.ApiRoot, "users/@me"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", credentials.Token);
            using var response = await client.SendAsync(request, cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new("Discord token", CheckVerdict.Right, $"Discord knows application {credentials.ApplicationId}"),
                HttpStatusCode.Unauthorized => new("Discord token", CheckVerdict.Wrong, "Discord refused it; reset it in the Developer Portal under Bot, and set Discord:Token to the new one"),
                var status => new("Discord", CheckVerdict.Wrong, $"answered {(int)status}; try again later"),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new("Discord", CheckVerdict.Wrong, $"{credentials.ApiRoot.Host} could not be reached; check the network and any proxy");
        }
    }
}
