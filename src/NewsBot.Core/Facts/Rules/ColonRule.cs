using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A sentence that ends in a colon gives its speaker to the quotation in the next paragraph.</summary>
internal sealed class ColonRule(StanceLexicon stances) : IFactRule
{
    private const int Certainty = 45;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        var quotation = statement.Last + 1;
        if (tokens[statement.Last].Kind != TokenKind.Colon || tokens.KindAt(quotation) != TokenKind.OpenQuote)
            return;
        var verb = MainVerb(tokens, statement);
        if (verb < 0)
            return;
        var group = VerbGroups.At(tokens, verb, statement.First);
        var entry = tokens[verb].Entry?.Verb is { } lemma ? stances.FindLemma(lemma) : null;
        var draft = new FactDraft
        {
            Stance = entry?.Stance ?? Stance.Said, Lemma = entry?.Lemma ?? ":", Frame = Frames.Quote, Strength = Certainty,
            Cue = entry is null ? new TokenRange(statement.Last, statement.Last) : new TokenRange(group.First, group.Head),
            Speaker = Subjects.LeftOf(tokens, group, statement.First),
        };
        draft.AddContent(new TokenRange(quotation, tokens[quotation].Partner));
        found.Add(draft);
    }

    /// <summary>The last verb of the sentence with a subject.</summary>
    private static int MainVerb(TokenList tokens, TokenRange statement)
    {
        for (var i = statement.Last - 1; i >= Math.Max(statement.First, statement.Last - 40); i--)
            if (tokens[i].Tag == Tag.Verb && tokens[i].Depth == tokens[statement.First].Depth)
                return i;
        return -1;
    }
}
