using System.Collections.Immutable;
using NewsBot.Facts.Rules;
using NewsBot.Facts.Reading;
using NewsBot.Facts.Who;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Turns drafts into facts.</summary>
internal sealed class FactBuilder(ParsedText text, SpeakerResolver speakers)
{
    private readonly TokenList _tokens = text.Tokens;

    public Fact? Build(FactDraft draft)
    {
        var content = Content(draft);
        if (content.IsEmpty)
            return null;
        var cue = _tokens.SpanOf(draft.Cue.First, draft.Cue.Last);
        return new Fact
        {
            Stance = draft.Stance,
            Type = TypeOf(draft),
            Speaker = draft.Speaker.IsEmpty ? null : speakers.Resolve(draft.Speaker, nested: draft.Outer is not null),
            Cue = new Cue(cue.Of(_tokens.Text), [cue], draft.Lemma, draft.Negated, draft.Modal),
            Content = content,
            ToldBy = Teller(draft) is { IsEmpty: false } teller ? speakers.Resolve(teller, nested: true) : null,
        };
    }

    private static TokenRange Teller(FactDraft draft)
    {
        var teller = draft.Teller.IsEmpty ? draft.Outer?.Speaker ?? TokenRange.None : draft.Teller;
        return teller == draft.Speaker ? TokenRange.None : teller;
    }

    private ImmutableArray<TextSpan> Content(FactDraft draft)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(draft.Content.Count);
        foreach (var range in draft.Content)
        {
            var (first, last) = (range.First, range.Last);
            if (_tokens[first].Kind == TokenKind.OpenQuote && _tokens[first].Partner == last && last > first + 1)
                (first, last) = _tokens[last].Kind == TokenKind.CloseQuote ? (first + 1, last - 1) : (first + 1, last);
            if (Speaks(first, last))
                spans.Add(_tokens.SpanOf(first, last));
        }

        return spans.DrainToImmutable();
    }

    private bool Speaks(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return true;
        return false;
    }

    private SpeechType TypeOf(FactDraft draft)
    {
        var (quoted, plain) = (0, 0);
        foreach (var range in draft.Content)
        {
            for (var i = range.First; i <= range.Last; i++)
            {
                if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                if (_tokens[i].Depth > 0)
                    quoted++;
                else if (!(i == range.First && _tokens[i].Is(WordUse.That)))
                    plain++;
            }
        }

        return plain == 0 ? SpeechType.Direct : quoted == 0 ? SpeechType.Indirect : SpeechType.Mixed;
    }
}
