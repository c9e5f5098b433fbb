using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>Tells people, organisations and places apart.</summary>
internal static class NameKinds
{
    public static void Add(TokenList tokens, int first, int last, bool headline, List<NameMention> names)
    {
        var start = first;
        while (start < last && IsTitle(tokens, start))
            start++;
        var titled = start > first || (first > 0 && !tokens[first].ParagraphStart && tokens[first - 1] is { IsWord: true } && tokens[first - 1].Is(WordUse.Title | WordUse.PersonNoun) && tokens.KindAt(first - 1) == TokenKind.Word);
        if (start > first && tokens[start].Is(WordUse.PeopleOfPlace))
            (start, titled) = (first, false);
        while (start < last && tokens[start].Is(WordUse.PeopleOfPlace) && !tokens[start].Is(WordUse.GivenName))
            AddPeople(tokens, start++, names);
        while (start < last && IsTitle(tokens, start))
            (start, titled) = (start + 1, true);
        for (var i = start; i < last; i++)
            if (IsDescription(tokens.WordAt(i)))
                start = i + 1;
        for (var i = start + 1; i <= last; i++)
            if (tokens[i].Is(WordUse.GivenName) && !tokens[start].Is(WordUse.GivenName) || i < last && IsTitle(tokens, i))
                (start, titled) = (tokens[i].Is(WordUse.GivenName) ? i : i + 1, true);
        var span = tokens.SpanOf(start, last);
        var name = tokens.Text.AsSpan(span.Start, span.Length);
        if (Lexicon.Default.Places.Find(name) is { } place && !(titled && start == last && !tokens[start].Is(WordUse.Place)))
        {
            names.Add(new NameMention(start, last, span, MentionKind.Place, place.Name, place.Kind));
            return;
        }

        if (start == last && tokens[start].Is(WordUse.PeopleOfPlace))
        {
            AddPeople(tokens, start, names);
            return;
        }

        if (start < last && DivisionOf(tokens.WordAt(last)) is { } division)
            names.Add(new NameMention(start, last, span, MentionKind.Place, null, division));
        else
            names.Add(new NameMention(start, last, span, KindOf(tokens, start, last, titled, headline), null, null));
    }

    /// <summary>"Kent County": words that make a name a place, whatever stands before. "City" and "Town" also name clubs.</summary>
    private static string? DivisionOf(ReadOnlySpan<char> word) => word switch
    {
        "County" => "county",
        "Province" => "province",
        "District" => "district",
        "Island" => "island",
        "Peninsula" => "peninsula",
        "Region" => "region",
        "Municipality" => "municipality",
        _ => null,
    };

    /// <summary>Gives short names the kind and the fuller name that the text has for them elsewhere.</summary>
    public static List<NameMention> Unify(TokenList tokens, List<NameMention> names)
    {
        var people = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name.Kind != MentionKind.Person || name.First == name.Last)
                continue;
            var full = name.Span.Of(tokens.Text);
            var surname = tokens.WordAt(name.Surname(tokens)).ToString();
            people[surname] = people.TryGetValue(surname, out var known) ? Fuller(known, full) : full;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Kind is MentionKind.Place && name.First == name.Last && !people.ContainsKey(name.Span.Of(tokens.Text)) || name.Kind == MentionKind.Organisation)
                continue;
            if (people.TryGetValue(tokens.WordAt(name.Last).ToString(), out var full) && (name.First == name.Last || SamePerson(full, name.Span.Of(tokens.Text))) && name.Kind != MentionKind.Place)
                names[i] = name with { Kind = MentionKind.Person, Canonical = full };
        }

        return names;
    }

    /// <summary>"J. Smith" and "John Smith", "John Q. Smith" and "John Smith"; a single name is the same as every fuller one.</summary>
    private static bool SamePerson(string? a, string b)
    {
        if (a is not null && (a.EndsWith(" " + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith(" " + a, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (a is null || !LastWord(a).Equals(LastWord(b), StringComparison.OrdinalIgnoreCase))
            return false;
        if (!a.Contains(' ', StringComparison.Ordinal) || !b.Contains(' ', StringComparison.Ordinal))
            return true;
        var first = FirstWord(a);
        var second = FirstWord(b);
        return first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);

    private static ReadOnlySpan<char> FirstWord(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return name.AsSpan(0, blank < 0 ? name.Length : blank).TrimEnd('.');
    }

    /// <summary>Of two names with one surname the fuller form of the same person; else the one named first.</summary>
    private static string Fuller(string known, string full)
    {
        if (!BeginsWithGivenName(known) && BeginsWithGivenName(full))
            return full;
        return SamePerson(known, full) && full.Length > known.Length ? full : known;
    }

    private static bool BeginsWithGivenName(string name) => Lexicon.Default.Find(FirstWord(name)) is { } entry && (entry.Uses & WordUse.GivenName) != 0;

    private static void AddPeople(TokenList tokens, int i, List<NameMention> names)
    {
        var place = tokens[i].Entry!.Place!;
        names.Add(new NameMention(i, i, tokens[i].Span, MentionKind.Place, place.Name, place.Kind));
    }

    private static bool IsTitle(TokenList tokens, int i) => tokens[i].Is(WordUse.Title) && !tokens[i].Is(WordUse.GivenName);

    private static MentionKind? KindOf(TokenList tokens, int first, int last, bool titled, bool headline)
    {
        if (tokens[last].Is(WordUse.OrganisationNoun | WordUse.PublisherNoun | WordUse.EvidenceNoun) || IsAcronym(tokens.WordAt(last)) && first == last)
            return MentionKind.Organisation;
        if (tokens[first].Is(WordUse.GivenName) || (titled && last - first < 4))
            return MentionKind.Person;
        for (var i = first; i <= last; i++)
            if (tokens[i].Is(WordUse.OrganisationNoun | WordUse.PublisherNoun))
                return MentionKind.Organisation;
        if (tokens.Is(first - 1, "in") && first == last)
            return MentionKind.Place;
        if (headline || tokens[last].Is(WordUse.TimeNoun) || (tokens[first].ParagraphStart || tokens.KindAt(first - 1) is TokenKind.Stop or TokenKind.OpenQuote) && !IsSubject(tokens, last + 1))
            return null;
        if (tokens.WordAt(first) is [.., 'e', 'd'] or [.., 'i', 'n', 'g'] || tokens.TagAt(last + 1) == Tag.Noun || tokens[first].Is(WordUse.Verb) || tokens[last].Is(WordUse.Adverb))
            return null;
        return last > first && last - first < 4 && !tokens.Is(first - 1, "the") ? MentionKind.Person : null;
    }

    /// <summary>"Vienna-born", "London-based": no part of the name.</summary>
    private static bool IsDescription(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 0 and var hyphen && hyphen + 3 < word.Length && char.IsLower(word[hyphen + 1]);

    private static bool IsSubject(TokenList tokens, int next) => tokens.KindAt(next) is TokenKind.Comma or TokenKind.OpenBracket || tokens.TagAt(next) is Tag.Verb or Tag.Auxiliary or Tag.Adverb or Tag.Possessive;

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                capitals++;
            else if (c != '.')
                return false;
        }

        return capitals is > 1 and < 7;
    }
}
