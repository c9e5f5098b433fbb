using Microsoft.Extensions.Logging;
using NewsBot.Access;

namespace NewsBot.Administration;

internal sealed class NewsDesk(IEnumerable<IAdminVerb> verbs, IAuditTrail audit, TimeProvider time, ILogger<NewsDesk> logger) : INewsDesk
{
    private readonly Dictionary<string, IAdminVerb> _verbs = verbs.ToDictionary(verb => verb.Name, StringComparer.OrdinalIgnoreCase);

    public async Task<DeskReply> RunAsync(string command, Actor actor, CancellationToken cancellation)
    {
        var words = CommandWords.Split(command);
        if (words.Count == 0 || words[0] is "help" || !_verbs.TryGetValue(words[0], out var verb))
            return Unknown(words, actor);

        if (AccessPolicy.Decide(actor, verb.Needs) != AccessDecision.Allowed)
        {
            await AppendAsync(words, actor, AuditOutcome.Refused, cancellation);
            return new DeskReply(Done: false, $"You may not use \"{verb.Name}\" here; it takes the right to manage this community, or an administrator.");
        }

        var reply = await RunAsync(verb, words, actor, cancellation);
        await AppendAsync(words, actor, reply.Done ? AuditOutcome.Done : AuditOutcome.Failed, cancellation);
        return reply;
    }

    private async Task<DeskReply> RunAsync(IAdminVerb verb, IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        try
        {
            return await verb.RunAsync([.. words.Skip(1)], actor, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.CommandFailed(verb.Name, failure);
            return new DeskReply(Done: false, $"\"{verb.Name}\" failed; the log says why.");
        }
    }

    private DeskReply Unknown(IReadOnlyList<string> words, Actor actor)
    {
        var usable = _verbs.Values
            .Where(verb => AccessPolicy.Decide(actor, verb.Needs) == AccessDecision.Allowed)
            .OrderBy(verb => verb.Name, StringComparer.Ordinal)
            .SelectMany(verb => verb.Usage)
            .ToList();
        if (usable.Count == 0)
            return new DeskReply(Done: false, "You may not administer this bot here.");

        var asksForHelp = words.Count == 0 || words[0] is "help";
        var opening = asksForHelp ? "Commands:" : $"There is no command \"{words[0]}\". Commands:";
        return new DeskReply(asksForHelp, string.Join('\n', usable.Prepend(opening)));
    }

    private Task AppendAsync(IReadOnlyList<string> words, Actor actor, AuditOutcome outcome, CancellationToken cancellation)
    {
        var command = CommandWords.Redact(words);
        logger.CommandGiven(actor.Door, actor.UserId, actor.Community, command, outcome);
        return audit.AppendAsync(AuditEntry.Of(time.GetUtcNow(), actor, command, outcome), cancellation);
    }
}
