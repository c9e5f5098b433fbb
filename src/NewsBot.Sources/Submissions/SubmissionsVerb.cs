using NewsBot.Access;
using NewsBot.Administration;

namespace NewsBot.Sources.Submissions;

/// <summary>"submissions": the links that wait for approval. A community's managers see and decide their own community's alone.</summary>
internal sealed class SubmissionsVerb(SubmissionQueue queue, Submissions submissions) : IAdminVerb
{
    private const int MostListed = 25;

    public string Name => "submissions";

    public IReadOnlyList<string> Usage { get; } = ["submissions list", "submissions approve ID", "submissions reject ID"];

    public Permission Needs => Permission.ReviewSubmissions;

    public async Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        var waiting = (await queue.ListAsync(cancellation)).Where(one => actor.IsAdministrator || one.Audience == actor.Community).ToList();
        if (words.Count == 0 || words[0] == "list")
            return List(waiting);
        if (words.Count != 2 || words[0] is not ("approve" or "reject"))
            return Misuse.Of(this, words);
        if (waiting.Find(one => one.Id == words[1]) is not { } submission)
            return new DeskReply(Done: false, $"No link with the id \"{words[1]}\" waits here. \"submissions list\" shows them.");

        var reply = words[0] == "approve" ? await submissions.TakeAsync(submission.Link, submission.Audience, cancellation) : new DeskReply(Done: true, "Rejected.");
        if (reply.Done)
            await queue.RemoveAsync(submission, cancellation);
        return reply;
    }

    private static DeskReply List(List<Submission> waiting) => new(Done: true, waiting.Count == 0
        ? "No link waits for approval."
        : string.Join('\n', waiting.Take(MostListed).Select(one => $"{one.Id}  {one.Link}  (from {one.UserId} on {one.Door}, {one.At:yyyy-MM-dd})")));
}
