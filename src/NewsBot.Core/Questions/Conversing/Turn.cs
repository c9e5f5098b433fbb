using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Language;

namespace NewsBot.Questions.Conversing;

/// <summary>A question as it was understood, and what its answer listed; the next one may lean on both.</summary>
/// <param name="Query">As understood.</param>
/// <param name="Listed">What the answer's lead listed, best first.</param>
internal sealed record Turn(NewsQuery Query, ImmutableArray<string> Listed)
{
    /// <summary>The question as it was asked, and before it those that it was read against, oldest first.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>What "it" stands for.</summary>
    public ImmutableArray<QueryWord> Topic => Query.Deed is { About.IsEmpty: false } deed ? deed.About
        : !Query.Words.IsEmpty ? Query.Words
        : WordsOf(Query.Deed?.Speaker ?? Query.Speaker);

    /// <summary>Whoever spoke in the answer, best first.</summary>
    public IEnumerable<string> Speakers => Query switch
    {
        { Speaker: { } asked } => Listed.Where(name => Names(name, asked)).Append(asked),
        { Deed.Speaker: var asked } => [asked],
        { Kind: AnswerKind.Who } or { Wanted: Wanted.Person } => Listed,
        _ => [],
    };

    /// <summary>A name's words, to look for.</summary>
    public static ImmutableArray<QueryWord> WordsOf(string? name) => name is null ? []
        : [.. WordSpans.Of(name).Select(span => new QueryWord(span.Of(name), IsName: true))];

    private static bool Names(string name, string asked) => name.Contains(asked, StringComparison.OrdinalIgnoreCase);
}
