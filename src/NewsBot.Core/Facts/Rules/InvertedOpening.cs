using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A cue that opens the sentence, with its speaker and a quotation behind: "Added Okafor: '...'".</summary>
internal static class InvertedOpening
{
    public static bool TryRead(TokenList tokens, TokenRange statement, VerbGroup group, CueEntry entry, List<FactDraft> found)
    {
        var head = group.Head;
        if (group.First != statement.First || head != group.First || group.Form != VerbForm.Finite || entry.Strength(Frames.Quote) == 0)
            return false;
        var speaker = NounPhrases.StartingAt(tokens, head + 1, statement.Last, wide: true);
        var open = speaker.Last + 2;
        if (speaker.IsEmpty || open > statement.Last || tokens[open].Kind != TokenKind.OpenQuote || tokens[open - 1].Kind is not (TokenKind.Colon or TokenKind.Comma))
            return false;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(head, head), Speaker = speaker, Frame = Frames.Quote, Strength = entry.Strength(Frames.Quote),
        };
        draft.AddContent(new TokenRange(open, Extents.AfterQuotation(tokens, open, statement.Last)));
        found.Add(draft);
        return true;
    }
}
