using NewsBot.Access;
using NewsBot.Administration;

namespace NewsBot.Topics;

/// <summary>"topics": which topics have a command of their own in the community where it is said.</summary>
internal sealed class TopicsVerb(ITopicCatalog topics) : IAdminVerb
{
    private const int MostProposals = 10;

    public string Name => "topics";

    public IReadOnlyList<string> Usage { get; } = ["topics list", "topics add TOPIC", "topics remove TOPIC"];

    public Permission Needs => Permission.ManageTopics;

    public async Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        var topic = TopicCatalog.Normal(string.Join(' ', words.Skip(1)));
        return words switch
        {
            [] or ["list"] => await ListAsync(actor, cancellation),
            ["add", _, ..] => await AddAsync(topic, actor, cancellation),
            ["remove", _, ..] when await topics.RemoveAsync(actor.Community, topic, cancellation) => new DeskReply(Done: true, $"Removed the topic \"{topic}\"."),
            ["remove", _, ..] => new DeskReply(Done: false, $"There is no topic \"{topic}\" of this community's own; \"topics list\" shows them."),
            _ => Misuse.Of(this, words),
        };
    }

    private async Task<DeskReply> AddAsync(string topic, Actor actor, CancellationToken cancellation)
    {
        if (topic.Length > TopicCatalog.MostLetters || !topic.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-'))
            return new DeskReply(Done: false, $"\"{topic}\" cannot be a topic: use letters, digits, blanks and hyphens, at most {TopicCatalog.MostLetters}.");

        await topics.AddAsync(actor.Community, topic, cancellation);
        return new DeskReply(Done: true, $"Added the topic \"{topic}\".");
    }

    private async Task<DeskReply> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var known = await topics.TopicsOfAsync(actor.Community, cancellation);
        var proposed = await topics.ProposalsForAsync(actor.Community, MostProposals, cancellation);
        var own = known.Count == 0 ? "No topic has a command of its own yet." : $"Topics: {string.Join(", ", known)}.";
        var more = proposed.Count == 0 ? "" : $"\nMost reported without one: {string.Join(", ", proposed)}. Add one with \"topics add {proposed[0]}\".";
        return new DeskReply(Done: true, own + more);
    }
}
