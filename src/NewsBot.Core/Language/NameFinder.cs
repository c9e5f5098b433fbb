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
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && !tokens[end].ParagraphStart)
                end++;
            Find(tokens, start, end, Headlines.Is(tokens, start, end), names);
            start = end;
        }

        PlaceLists.Mark(tokens, names);
        return NameKinds.Unify(tokens, names);
    }

    private static void Find(TokenList tokens, int start, int end, bool headline, List<NameMention> names)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Tag != Tag.Name || tokens[i].Is(WordUse.Weekday | WordUse.Month) && !tokens[i].Is(WordUse.GivenName))
                continue;
            var last = LastOf(tokens, i);
            var first = AfterOffice(tokens, i, last);
            if (first <= last && !IsOffice(tokens, first, last))
                NameKinds.Add(tokens, first, last, headline, names);
            i = last;
        }
    }

    /// <summary>"Secretary of State Rex Tillerson": the name begins behind the office.</summary>
    private static int AfterOffice(TokenList tokens, int first, int last)
    {
        if (first < 2 || last == first || !tokens.Is(first - 1, "of") || !tokens[first - 2].Is(WordUse.Title))
            return first;
        for (var i = first + 1; i <= last; i++)
            if (tokens[i].Is(WordUse.GivenName))
                return i;
        return last - first >= 2 ? first + 1 : first;
    }

    /// <summary>"U.S. Secretary": a title without a name.</summary>
    private static bool IsOffice(TokenList tokens, int first, int last) =>
        tokens[last].Is(WordUse.Title) && !tokens[last].Is(WordUse.GivenName) && tokens.Is(last + 1, "of") && tokens[first].Is(WordUse.Place | WordUse.PeopleOfPlace | WordUse.Title);

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
