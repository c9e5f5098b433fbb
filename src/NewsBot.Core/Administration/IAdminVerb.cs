using NewsBot.Access;

namespace NewsBot.Administration;

/// <summary>One family of administrative commands ("feeds", "topics"), the same at every door and on the command line.</summary>
public interface IAdminVerb
{
    /// <summary>The first word: "feeds".</summary>
    string Name { get; }

    /// <summary>One line a form: "feeds add URL".</summary>
    IReadOnlyList<string> Usage { get; }

    Permission Needs { get; }

    /// <param name="words">What follows the verb's name: "add", "https://example.org/feed.xml".</param>
    Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation);
}
