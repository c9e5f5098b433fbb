using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <content>First responses to interactions, and what follows them.</content>
internal sealed partial class StandInRest
{
    private static readonly TimeSpan CallbackWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);
    private const int FollowUpsBroughtAlong = 5;

    /// <summary>Interactions by token.</summary>
    public ConcurrentDictionary<string, Asked> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>First responses that carried the bot's own authorization, which they need not.</summary>
    public int AuthorizedCallbacks { get; private set; }

    /// <summary>Keeps long runs from growing: that an interaction was answered is remembered, not with what.</summary>
    public bool ForgetsAnswers { get; set; }

    private async Task CallbackAsync(HttpContext context)
    {
        if (!Asked.TryGetValue(Route(context, "token"), out var asked) || $"{asked.Id}" != Route(context, "id") || asked.Age > CallbackWithin)
        {
            await Error(context, 404, 10062, "Unknown interaction");
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0)
            AuthorizedCallbacks++;
        if (await BodyAsync(context) is not { } body || Rules.Callback(body.Json, asked.Kind) is { } trouble && await InvalidAsync(context, trouble))
            return;

        if (!asked.Acknowledge(body.Json))
        {
            await Error(context, 400, 40060, "Interaction has already been acknowledged.");
            return;
        }

        context.Response.StatusCode = 204;
    }

    private async Task<Asked?> FindAsync(HttpContext context)
    {
        if (!Asked.TryGetValue(Route(context, "token"), out var asked) || asked.Acknowledgements == 0 || Route(context, "application") != $"{identity.ApplicationId}")
        {
            await Error(context, 404, 10015, "Unknown Webhook");
            return null;
        }

        if (asked.Age > TokenLives)
        {
            await Error(context, 401, 50027, "Invalid Webhook Token");
            return null;
        }

        return await MayGoAsync(context, "webhook " + asked.Token, asBot: false) ? asked : null;
    }

    private async Task OriginalAsync(HttpContext context, string method)
    {
        if (await FindAsync(context) is not { } asked)
            return;

        if (asked.OriginalDeleted || asked.CallbackType is 8 or 9)
        {
            await Error(context, 404, 10008, "Unknown Message");
        }
        else if (method == "DELETE")
        {
            asked.OriginalDeleted = true;
            if (asked.Pressed is { } pressed)
                Messages.TryRemove(pressed.Id, out _);
            context.Response.StatusCode = 204;
        }
        else if (method == "GET")
        {
            await Json(context, 200, Message(ids.Next(), [], null));
        }
        else if (await MessageAsync(context) is { } body)
        {
            asked.Answer(ForgetsAnswers ? [] : body);
            await Json(context, 200, Message(ids.Next(), body, null));
        }
    }

    private async Task FollowUpAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } asked)
            return;

        if (asked.BroughtAlong && asked.FollowUps.Count >= FollowUpsBroughtAlong)
        {
            await Error(context, 400, 40094, "Maximum number of follow up messages reached for this interaction");
        }
        else if (await MessageAsync(context) is { } body)
        {
            asked.FollowUp(body);
            await Json(context, 200, Message(ids.Next(), body, null));
        }
    }
}
