using System.Text.Json.Serialization.Metadata;
using NewsBot.SlackChat.Blocks;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>The port over the Web API and whatever brings the events.</summary>
/// <remarks>Takes over what it is given, and disposes it.</remarks>
internal class WebApiConnection(SlackOptions options, WebApi api, IEventSource events, TimeSpan longestPause, TimeProvider time) : ISlackConnection
{
    /// <summary>What Slack allows a channel.</summary>
    public static readonly TimeSpan ChannelPause = TimeSpan.FromSeconds(1);

    private readonly ChannelPacer _pacer = new(ChannelPause, time);

    public SlackHealth Health => events.Health;

    public async Task<SlackStart> StartAsync(ISlackListener listener, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            var asked = await CallAsync(WebMethod.AuthTest, new NoArguments(), SlackJson.Default.NoArguments, cancellation);
            if (asked.Reply is { } who)
            {
                if (MissingScope(asked.Scopes) is { } missing)
                    return new SlackStart(null, "missing_scope", AuthTroubles.Explain(SlackOptions.BotTokenName, "missing_scope", missing));
                return await events.StartAsync(listener, cancellation)
                    ?? new SlackStart(new SlackIdentity(who.TeamId ?? "", who.Team ?? "", who.UserId ?? ""));
            }
            if (AuthTroubles.IsFinal(asked.Error))
                return new SlackStart(null, asked.Error, AuthTroubles.Explain(SlackOptions.BotTokenName, asked.Error!, asked.Needed));
            await Task.Delay(asked.RetryAfter ?? Backoff.After(failures, longestPause), time, cancellation);
        }
    }

    public Task StopAsync(CancellationToken cancellation) => events.StopAsync(cancellation);

    public Task<SlackResult> PostAsync(SlackPlace place, SlackMessage message, CancellationToken cancellation) =>
        PacedAsync(place.Channel, WebMethod.PostMessage, new PostCall(place.Channel, message.Text, message.Blocks, place.Thread), cancellation);

    public Task<SlackResult> PostEphemeralAsync(SlackPlace place, string user, SlackMessage message, CancellationToken cancellation) =>
        PacedAsync(place.Channel, WebMethod.PostEphemeral, new PostCall(place.Channel, message.Text, message.Blocks, place.Thread, User: user), cancellation);

    public Task<SlackResult> UpdateAsync(string channel, string timestamp, SlackMessage message, CancellationToken cancellation) =>
        DoAsync(WebMethod.Update, new PostCall(channel, message.Text, message.Blocks, Ts: timestamp), SlackJson.Default.PostCall, cancellation);

    public Task<SlackResult> DeleteAsync(string channel, string timestamp, CancellationToken cancellation) =>
        DoAsync(WebMethod.Delete, new DeleteCall(channel, timestamp), SlackJson.Default.DeleteCall, cancellation);

    public async Task<SlackResult> RespondAsync(ResponseUrl address, SlackResponse response, CancellationToken cancellation)
    {
        var body = new RespondCall(
            response.Message?.Text,
            response.Message?.Blocks,
            response.InChannel ? "in_channel" : "ephemeral",
            response.ReplaceOriginal,
            response.DeleteOriginal ? true : null,
            response.Thread);
        return (await api.CallAsync(WebCall.To(address.Address, body, SlackJson.Default.RespondCall), cancellation)).ToResult();
    }

    public Task<SlackResult> OpenModalAsync(string trigger, ModalView view, CancellationToken cancellation) =>
        DoAsync(WebMethod.OpenView, new OpenViewCall(trigger, view), SlackJson.Default.OpenViewCall, cancellation);

    public Task<SlackResult> PublishHomeAsync(string user, HomeView view, CancellationToken cancellation) =>
        DoAsync(WebMethod.PublishView, new PublishViewCall(user, view), SlackJson.Default.PublishViewCall, cancellation);

    public Task<SlackResult> SuggestPromptsAsync(string channel, string? thread, string title, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellation) =>
        DoAsync(
            WebMethod.SetPrompts,
            new PromptsCall(channel, thread, title, [.. prompts.Take(SlackLimits.Prompts).Select(prompt => new PromptWire(prompt.Title, prompt.Message))]),
            SlackJson.Default.PromptsCall,
            cancellation);

    public Task<SlackResult> SetStatusAsync(string channel, string thread, string status, CancellationToken cancellation) =>
        DoAsync(WebMethod.SetStatus, new StatusCall(channel, thread, status), SlackJson.Default.StatusCall, cancellation);

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        api.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<SlackResult> PacedAsync(string channel, WebMethod method, PostCall body, CancellationToken cancellation) =>
        _pacer.InTurnAsync(channel, () => DoAsync(method, body, SlackJson.Default.PostCall, cancellation), cancellation);

    private async Task<SlackResult> DoAsync<T>(WebMethod method, T body, JsonTypeInfo<T> shape, CancellationToken cancellation) =>
        (await CallAsync(method, body, shape, cancellation)).ToResult();

    private Task<WebOutcome> CallAsync<T>(WebMethod method, T body, JsonTypeInfo<T> shape, CancellationToken cancellation) =>
        api.CallAsync(WebCall.Of(method, options.ApiRoot, options.BotToken ?? "", body, shape), cancellation);

    private static string? MissingScope(string? granted)
    {
        if (granted is null)
            return null;

        var has = granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Manifest.BotScopes.Required.FirstOrDefault(scope => !has.Contains(scope));
    }
}
