using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Whom a text names as the source of a statement.</summary>
/// <param name="Words">As printed ("he", "the Russian president").</param>
/// <param name="Spans">Their places in the text.</param>
/// <param name="Name">Whom the words stand for ("Vladimir Putin"); null when that is not sure.</param>
/// <param name="Confidence">0 to 1: how sure the name is; 0 without one.</param>
public sealed record Speaker(string Words, ImmutableArray<TextSpan> Spans, string? Name, double Confidence)
{
    private static readonly ImmutableArray<string> Relatives = [" who", " which", " that"];

    /// <summary>The name where it is sure, else the words, without the "who" of a clause that says what they said.</summary>
    public string Display => Name ?? WithoutRelative(Words);

    private static string WithoutRelative(string words)
    {
        foreach (var relative in Relatives)
        {
            if (words.EndsWith(relative, StringComparison.Ordinal))
                return words[..^relative.Length].TrimEnd(' ', ',');
        }

        return words;
    }
}
