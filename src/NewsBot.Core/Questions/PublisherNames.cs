using System.Collections.Frozen;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>The publishers of the index, to be recognised in a question: by their whole name, by its first part ("FOX News" of
/// "FOX News - Health"), without its article ("Verge"), and by host ("cnn" of "cnn.com").</summary>
/// <remarks>Immutable; made once for each state of the index.</remarks>
public sealed class PublisherNames
{
    private const int MostWords = 8;

    private static readonly FrozenSet<string> Ties = FrozenSet.Create(
        "from", "by", "to", "in", "article", "articles", "report", "reports", "reported", "source", "coverage", "piece", "story", "published", "says", "reporting", "reported", "on");

    private readonly Dictionary<string, List<string>> _byWords = [];

    public PublisherNames(IEnumerable<string> publishers)
    {
        foreach (var publisher in publishers)
        {
            foreach (var form in FormsOf(publisher).Distinct())
            {
                if (!_byWords.TryGetValue(form, out var names))
                    _byWords[form] = names = [];
                names.Add(publisher);
            }
        }
    }

    public static PublisherNames None { get; } = new([]);

    /// <summary>Publishers that a name stands for; empty when none has it.</summary>
    public IReadOnlyList<string> Find(string name) =>
        _byWords.TryGetValue(Key(WordSpans.Of(name).Select(span => span.Of(name))), out var names) ? names : [];

    /// <summary>The publishers named in a question, in its order, with the words that name them.</summary>
    /// <remarks>An ordinary word ("Time") only counts with a capital and a word that ties it to reporting, or in quotation marks.</remarks>
    internal IReadOnlyList<NamedPublisher> In(string text, IReadOnlyList<Language.TextSpan> words)
    {
        var named = new List<NamedPublisher>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(MostWords, words.Count - i); length > 0; length--)
            {
                if (!_byWords.TryGetValue(Key(words.Skip(i).Take(length).Select(span => span.Of(text))), out var publishers) || !IsMeant(text, words, i, length) && !GoesOnList(text, words, i, named))
                    continue;
                named.Add(new NamedPublisher(publishers, i, length));
                i += length - 1;
                break;
            }
        }

        return named;
    }

    /// <summary>"As reported by the Post, Verge and Wired": what stands in a row with publishers is one.</summary>
    private static bool GoesOnList(string text, IReadOnlyList<Language.TextSpan> words, int first, List<NamedPublisher> named)
    {
        if (named.Count == 0 || !char.IsUpper(text[words[first].Start]))
            return false;
        var end = named[^1].FirstWord + named[^1].Words;
        var between = text.AsSpan(words[end - 1].End, words[first].Start - words[end - 1].End).Trim("'’\"” ‘“");
        return between is "and" or "or" or "," or ", and" or ", or" or "&";
    }

    private static bool IsMeant(string text, IReadOnlyList<Language.TextSpan> words, int first, int length)
    {
        var start = words[first].Start;
        if (!char.IsUpper(text[start]) && !char.IsDigit(text[start]))
            return text.AsSpan(start, words[first].Length).Contains('.');
        if (start > 0 && text[start - 1] is '\'' or '"' or '‘' or '“')
            return true;
        var before = Enumerable.Range(Math.Max(0, first - 3), Math.Min(first, 3)).Select(i => words[i].Of(text));
        var after = Enumerable.Range(first + length, Math.Min(2, words.Count - first - length)).Select(i => words[i].Of(text));
        return length > 1 || before.Concat(after).Any(word => Ties.Contains(word.ToLowerInvariant().Replace("'s", "").Replace("’s", "")));
    }

    private static IEnumerable<string> FormsOf(string publisher)
    {
        foreach (var part in new[] { publisher, publisher.Split([" - ", " | ", ": "], StringSplitOptions.None)[0] })
        {
            var words = WordSpans.Of(part).Select(span => span.Of(part)).ToList();
            yield return Key(words);
            if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
                yield return Key(words.Skip(1));
            if (words.Count == 1 && words[0].LastIndexOf('.') is var dot and > 1)
            {
                var host = words[0].StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? words[0][4..] : words[0];
                yield return Key([host]);
                yield return Key([host.Split('.')[0]]);
            }
        }
    }

    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(word => word.ToLowerInvariant().Replace("'s", "").Replace("’s", "")));
}

/// <summary>Words of a question that name publishers.</summary>
internal sealed record NamedPublisher(IReadOnlyList<string> Publishers, int FirstWord, int Words);
