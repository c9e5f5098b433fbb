using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Who;

/// <summary>Says whom a speaker's words stand for in this text: a full name for a surname, a title or a pronoun.</summary>
/// <remarks>Speakers are to be resolved in text order: whoever spoke last is the likeliest to be meant by the next pronoun.</remarks>
internal sealed class SpeakerResolver(ParsedText text, List<NameMention> names)
{
    private readonly TokenList _tokens = text.Tokens;
    private readonly People _people = new(text, names);
    private readonly Salience _salience = new();

    /// <param name="nested">A speaker told of by another one is not the one the next pronoun means.</param>
    public Speaker Resolve(TokenRange range, bool nested = false)
    {
        var wide = WithAntecedent(range);
        var span = _tokens.SpanOf(wide.First, wide.Last);
        var before = _salience.Snapshot;
        var (name, confidence) = NameOf(wide);
        if (nested)
            _salience.Restore(before);
        return new Speaker(span.Of(_tokens.Text), [span], name, confidence);
    }

    /// <summary>"the minister, who said": the words that "who" stands for.</summary>
    private TokenRange WithAntecedent(TokenRange range)
    {
        if (range.First != range.Last || _tokens[range.First].Tag is not (Tag.Relative or Tag.Question) || range.First < 2)
            return range;
        var end = range.First - (_tokens[range.First - 1].Kind is TokenKind.Comma or TokenKind.Dash ? 2 : 1);
        var antecedent = NounPhrases.EndingAt(_tokens, end, 0);
        return antecedent.IsEmpty || _tokens[range.First].ParagraphStart ? range : new TokenRange(antecedent.First, range.Last);
    }

    private (string? Name, double Confidence) NameOf(TokenRange range)
    {
        if (range.First == range.Last && _tokens[range.First].Is(WordUse.Male | WordUse.Female))
            return Pronoun(range.First);
        var head = NounPhrases.HeadOf(_tokens, range);
        if (head < range.Last && _tokens[head + 1].Tag == Tag.Conjunction)
            return (null, 0);
        if ((MentionEndingAt(head) ?? OfficeHolder(range)) is { } mention)
            return Known(mention.Person, mention.Person.Name.Contains(' ', StringComparison.Ordinal) ? 0.95 : 0.7, range.First);
        if (Apposed(range) is { } apposed)
            return Known(apposed, 0.9, range.First);
        if (_tokens[range.First].Is(WordUse.Determiner) && !_tokens.Is(range.First, "a") && !_tokens.Is(range.First, "an") && _tokens[head].Is(WordUse.Title)
            && _people.Holder(_tokens.WordAt(head), range.First, _salience.LastSpeaker) is { } holder)
            return Known(holder, 0.75, range.First);
        return (Organisation(range, head), 0.8) is (not null, _) and var organisation ? organisation : (null, 0);
    }

    private (string?, double) Known(Person person, double confidence, int at)
    {
        _salience.Spoke(person, at);
        return _people.IsAmbiguous(person) ? (null, 0) : (person.Name, confidence);
    }

    private (string?, double) Pronoun(int token)
    {
        var (person, confidence) = _salience.Find(_people, text, token, _tokens[token].Is(WordUse.Female) ? Gender.Female : Gender.Male);
        return person is null ? (null, 0) : Known(person, confidence, token);
    }

    private PersonMention? MentionEndingAt(int token)
    {
        for (var i = Math.Max(0, _people.FirstFrom(token + 1) - 1); i < _people.Mentions.Count && _people.Mentions[i].First <= token; i++)
            if (_people.Mentions[i].Last == token)
                return _people.Mentions[i];
        return null;
    }

    /// <summary>"Secretary of State Ruth Okafor".</summary>
    private PersonMention? OfficeHolder(TokenRange range)
    {
        if (MentionEndingAt(range.Last) is not { } mention)
            return null;
        for (var i = mention.First - 1; i > range.First; i--)
            if (_tokens[i].Tag != Tag.Name)
                return _tokens.Is(i, "of") && _tokens[i - 1].Is(WordUse.Title) ? mention : null;
        return null;
    }

    /// <summary>"a local activist, Ruth Okafor, said".</summary>
    private Person? Apposed(TokenRange range)
    {
        var next = range.Last + 2;
        if (_tokens.KindAt(range.Last + 1) != TokenKind.Comma || _tokens.TagAt(next) != Tag.Name)
            return null;
        var i = _people.FirstFrom(next);
        return i < _people.Mentions.Count && _people.Mentions[i] is var mention && mention.First <= next + 2 && _tokens.KindAt(mention.Last + 1) is TokenKind.Comma or TokenKind.Stop ? mention.Person : null;
    }

    private string? Organisation(TokenRange range, int head)
    {
        foreach (var name in names.Slice(FirstName(range.First), Math.Min(4, names.Count - FirstName(range.First))))
            if (name.Last == head && name.First >= range.First && name.Kind is MentionKind.Organisation or null && _tokens[head].Tag == Tag.Name)
                return name.Span.Of(_tokens.Text);
        return null;
    }

    private int FirstName(int token)
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
}
