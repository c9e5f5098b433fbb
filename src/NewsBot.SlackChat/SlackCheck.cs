using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.Supervision;

namespace NewsBot.SlackChat;

/// <summary>Looks at the tokens' shape, then asks Slack whether it knows them; opens nothing.</summary>
internal sealed class SlackCheck(SlackOptions options, TimeProvider time, ILogger<SlackCheck> logger) : ICheck
{
    public async Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation)
    {
        if (SlackTokens.AreAbsent(options))
            return [new CheckFinding("Slack", CheckVerdict.Off, $"set {SlackOptions.BotTokenName} and {SlackOptions.AppTokenName} to turn it on")];
        if (SlackTokens.TroubleWith(options) is { } trouble)
            return [new CheckFinding("Slack tokens", CheckVerdict.Wrong, trouble)];

        var call = WebCall.Of(WebMethod.AuthTest, options.ApiRoot, options.BotToken!, new NoArguments(), SlackJson.Default.NoArguments);
        using var api = new WebApi(new HttpTransport(time, logger), time, logger);
        var asked = await api.CallAsync(call, cancellation);
        return asked.Reply is { } who
            ? [new CheckFinding("Slack", CheckVerdict.Right, $"the workspace {who.Team} knows the bot's token")]
            : [new CheckFinding("Slack", CheckVerdict.Wrong, AuthTroubles.Explain(SlackOptions.BotTokenName, asked.Error ?? "no_reason_given", asked.Needed))];
    }
}
