using System.Collections.Immutable;
using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>Finds the names of people, organisations and places in a text.</summary>
/// <remarks>Thread-safe. By capital letters, titles, given names, the gazetteer and the words around; a name of no clear kind is left out
/// of <see cref="Find(string)"/>.</remarks>
public static class NameFinder
{
    /// <summary>Names in text order, none overlapping.</summary>
    public static ImmutableArray<Mention> Find(string text)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        QuotationMarks.Pair(tokens);
        Tagger.Tag(tokens);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var name in Find(tokens))
            if (name.Kind is { } kind)
                mentions.Add(new Mention(kind, name.Span.Of(text), name.Span, name.Canonical, name.Detail));
        return mentions.DrainToImmutable();
    }

    internal static List<NameMention> Find(TokenList tokens)
    {
        var names = new List<NameMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Tag != Tag.Name || tokens[i].Is(WordUse.Weekday | WordUse.Month) && !tokens[i].Is(WordUse.GivenName))
                continue;
            var last = LastOf(tokens, i);
            NameKinds.Add(tokens, i, last, names);
            i = last;
        }

        PlaceLists.Mark(tokens, names);
        return NameKinds.Unify(tokens, names);
    }

    /// <summary>The last token of the name that begins at <paramref name="first"/>: names with particles and "of" inside go on.</summary>
    private static int LastOf(TokenList tokens, int first)
    {
        const int Longest = 8;
        var last = first;
        while (last + 1 < tokens.Count && last - first < Longest && !tokens[last + 1].ParagraphStart)
        {
            if (tokens[last + 1].Tag == Tag.Name && tokens[last + 1].Depth == tokens[first].Depth && !tokens[last + 1].Is(WordUse.Weekday | WordUse.Month))
                last++;
            else if (IsParticle(tokens, last + 1) && tokens.TagAt(last + 2) == Tag.Name && !tokens[last + 2].ParagraphStart)
                last += 2;
            else
                break;
        }

        return last;
    }

    private static bool IsParticle(TokenList tokens, int i) =>
        tokens[i].IsWord && tokens.WordAt(i) is "de" or "van" or "von" or "der" or "bin" or "al" or "el" or "la" or "del" or "da" or "di" or "du" or "&" or "ibn";
}
