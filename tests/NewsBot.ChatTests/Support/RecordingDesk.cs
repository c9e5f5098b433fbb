using System.Collections.Concurrent;
using NewsBot.Access;
using NewsBot.Administration;

namespace NewsBot.ChatTests.Support;

/// <summary>Notes what administrators and submitters want; judges rights as the real desk does.</summary>
internal sealed class RecordingDesk : INewsDesk, ISubmissions
{
    public ConcurrentQueue<(string Command, Actor Actor)> Commands { get; } = new();

    public ConcurrentQueue<(Uri Link, Actor Actor)> Links { get; } = new();

    /// <summary>What an allowed command is answered with; null for "done:" and the command.</summary>
    public string? Reply { get; set; }

    public Task<DeskReply> RunAsync(string command, Actor actor, CancellationToken cancellation)
    {
        Commands.Enqueue((command, actor));
        return Task.FromResult(AccessPolicy.Decide(actor, Permission.SeeStatus) is AccessDecision.Allowed
            ? new DeskReply(Done: true, Reply ?? $"done: {command}")
            : new DeskReply(Done: false, "That needs an administrator."));
    }

    public Task<DeskReply> SubmitAsync(Uri link, Actor actor, CancellationToken cancellation)
    {
        Links.Enqueue((link, actor));
        return Task.FromResult(new DeskReply(Done: true, $"Queued {link}"));
    }
}
