using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Who;

/// <summary>Says whom a speaker's words stand for in this text.</summary>
internal sealed class SpeakerResolver(ParsedText text, List<NameMention> names)
{
    private readonly TokenList _tokens = text.Tokens;

    public Speaker Resolve(TokenRange range)
    {
        var span = _tokens.SpanOf(range.First, range.Last);
        var (name, confidence) = NameOf(range);
        return new Speaker(span.Of(_tokens.Text), [span], name, confidence);
    }

    private (string? Name, double Confidence) NameOf(TokenRange range)
    {
        if (range.First == range.Last && _tokens[range.First].Is(WordUse.Male | WordUse.Female) && _tokens[range.First].Tag == Tag.Pronoun)
            return Pronoun(range.First);
        foreach (var name in Inside(range))
            if (name.Kind is MentionKind.Person)
                return (name.Canonical ?? name.Span.Of(_tokens.Text), name.First == name.Last && name.Canonical is null ? 0.7 : 0.95);
        foreach (var name in Inside(range))
            if (name.Kind is MentionKind.Organisation || name.Kind is null && name.Last == range.Last)
                return (name.Span.Of(_tokens.Text), 0.8);
        return (null, 0);
    }

    private IEnumerable<NameMention> Inside(TokenRange range)
    {
        for (var i = FirstFrom(range.First); i < names.Count && names[i].First <= range.Last; i++)
            yield return names[i];
    }

    private int FirstFrom(int token)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Last < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The last person named before the pronoun whose gender does not speak against it.</summary>
    private (string? Name, double Confidence) Pronoun(int token)
    {
        const int FurthestBack = 60;
        var female = _tokens[token].Is(WordUse.Female);
        for (var i = FirstFrom(token) - 1; i >= 0 && FirstFrom(token) - i < FurthestBack; i--)
        {
            var name = names[i];
            if (name.Kind != MentionKind.Person || _tokens[name.First].Depth > 0)
                continue;
            var given = _tokens[name.First];
            if (given.Is(female ? WordUse.MaleName : WordUse.FemaleName) && !given.Is(female ? WordUse.FemaleName : WordUse.MaleName))
                continue;
            return (name.Canonical ?? name.Span.Of(_tokens.Text), 0.6);
        }

        return (null, 0);
    }
}
