using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>Reads kinds of places off the words around: "three provinces: A, B and C", "the city of A", "A province".</summary>
internal static class PlaceLists
{
    public static void Mark(TokenList tokens, List<NameMention> names)
    {
        var at = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(WordUse.PlaceNoun) || tokens[i].Tag == Tag.Name)
                continue;
            while (at < names.Count && names[at].Last < i - 1)
                at++;
            var kind = Singular(tokens.WordAt(i));
            if (tokens.KindAt(i + 1) == TokenKind.Colon || tokens.Is(i + 1, "of"))
                MarkList(tokens, names, at, i + 2, kind);
            else if (at < names.Count && names[at].Last == i - 1)
                names[at] = names[at] with { Kind = MentionKind.Place, Detail = kind };
        }
    }

    private static void MarkList(TokenList tokens, List<NameMention> names, int at, int next, string kind)
    {
        while (at < names.Count && names[at].First < next)
            at++;
        for (; at < names.Count && names[at].First == next; at++)
        {
            names[at] = names[at] with { Kind = MentionKind.Place, Detail = kind };
            next = names[at].Last + 1;
            while (tokens.KindAt(next) == TokenKind.Comma || tokens.Is(next, "and"))
                next++;
        }
    }

    private static string Singular(ReadOnlySpan<char> noun)
    {
        var word = noun.ToString().ToLowerInvariant();
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        return word.EndsWith('s') ? word[..^1] : word;
    }
}
