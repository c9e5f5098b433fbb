using System.Collections.Immutable;
using System.Text;

namespace NewsBot.Questions;

/// <summary>The parts of a question that are marked off from its words: source:, by:, since:, before:, -word and "phrases".</summary>
internal sealed record Operators(string Rest, ImmutableArray<string> Sources, string? Author, string? Since, string? Before, ImmutableArray<string> Excluded, ImmutableArray<string> Phrases)
{
    public static Operators Read(string text)
    {
        var rest = new StringBuilder(text.Length);
        var named = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase) { ["source"] = [], ["by"] = [], ["since"] = [], ["before"] = [], ["until"] = [] };
        var (excluded, phrases) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        for (var at = 0; at < text.Length;)
        {
            var begins = at == 0 || char.IsWhiteSpace(text[at - 1]);
            if (begins && NameAt(text, at, named) is { } name)
                named[name].Add(ValueAt(text, at + name.Length + 1, out at));
            else if (begins && text[at] == '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
                excluded.Add(ValueAt(text, at + 1, out at));
            else if (IsQuote(text[at]) && begins && CloseOf(text, at) is var close and > 0)
            {
                var phrase = text[(at + 1)..close];
                phrases.Add(phrase);
                rest.Append(phrase);
                at = close + 1;
            }
            else
                rest.Append(text[at++]);
        }

        return new Operators(
            rest.ToString(), [.. named["source"]], named["by"].LastOrDefault(), named["since"].LastOrDefault(),
            (named["before"].LastOrDefault() ?? named["until"].LastOrDefault()), excluded.ToImmutable(), phrases.ToImmutable());
    }

    private static string? NameAt(string text, int at, Dictionary<string, List<string>> names) =>
        names.Keys.FirstOrDefault(name => text.Length > at + name.Length + 1 && text[at + name.Length] == ':' && !char.IsWhiteSpace(text[at + name.Length + 1])
            && text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string ValueAt(string text, int start, out int end)
    {
        if (IsQuote(text[start]) && CloseOf(text, start) is var close and > 0)
        {
            end = close + 1;
            return text[(start + 1)..close];
        }

        for (end = start; end < text.Length && !char.IsWhiteSpace(text[end]);)
            end++;
        return text[start..end];
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    /// <summary>A phrase ends before a blank, a stop or the end; a lone inch mark opens nothing.</summary>
    private static int CloseOf(string text, int open)
    {
        for (var i = open + 2; i < text.Length; i++)
        {
            if (IsQuote(text[i]))
                return i;
        }

        return -1;
    }
}
