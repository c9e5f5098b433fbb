using System.Collections.Immutable;

namespace NewsBot.Language;

/// <summary>The acronyms of a text, and the names that it spells them out as.</summary>
/// <param name="Letters">In capitals, without points: "DNC".</param>
/// <param name="Names">Each once.</param>
public sealed record Acronyms(ImmutableArray<string> Letters, ImmutableArray<SpeltOut> Names)
{
    private const int Shortest = 2;
    private const int Longest = 7;

    /// <summary>Those of an English text.</summary>
    public static Acronyms Of(string text) => new AcronymReader(text).Read();

    /// <summary>A word's letters in capitals, without points and the plural's ending, where it is written as an acronym; else null.</summary>
    public static string? LettersOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
            word = word[..^2];
        if (word.Length > Shortest && word[^1] == 's')
            word = word[..^1];
        Span<char> letters = stackalloc char[Longest];
        var count = 0;
        foreach (var c in word)
        {
            if (c is '.' or '&')
                continue;
            if (!char.IsAsciiLetterUpper(c) || count == Longest)
                return null;
            letters[count++] = c;
        }

        return count < Shortest ? null : letters[..count].ToString();
    }
}

/// <summary>An acronym and a name that it stands for: "DNC", "Democratic National Committee".</summary>
public readonly record struct SpeltOut(string Letters, string Name);
