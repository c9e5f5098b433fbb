using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>"According to X, Y" and "Y, according to X".</summary>
internal sealed class AccordingToRule : IFactRule
{
    private const int Certainty = 65;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        for (var i = statement.First; i < statement.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = tokens[i].Partner;
            else if (tokens[i].IsWord && tokens.Is(i, "according") && tokens.Is(i + 1, "to"))
                Read(tokens, statement, i, found);
        }
    }

    private static void Read(TokenList tokens, TokenRange statement, int at, List<FactDraft> found)
    {
        var speaker = NounPhrases.StartingAt(tokens, at + 2, statement.Last, wide: true);
        if (speaker.IsEmpty)
            return;
        var draft = new FactDraft { Stance = Stance.Said, Lemma = "according to", Cue = new TokenRange(at, at + 1), Speaker = speaker, Frame = Frames.Before, Strength = Certainty };
        if (at - statement.First <= 1)
            draft.AddContent(After(tokens, speaker.Last + 1, statement.Last));
        else
        {
            var before = new TokenRange(Before(tokens, statement.First, at), Extents.TrimEnd(tokens, statement.First, at - 1));
            draft.AddContent(before);
            draft.AddContent(Rest(tokens, statement, before, at, speaker.Last + 1));
        }

        if (draft.Content.Count > 0)
            found.Add(draft);
    }

    /// <summary>"Exports, according to the ministry, fell": what goes on behind the speaker when nothing before can stand alone.</summary>
    private static TokenRange Rest(TokenList tokens, TokenRange statement, TokenRange before, int at, int next)
    {
        if (next >= statement.Last || tokens.KindAt(at - 1) != TokenKind.Comma || tokens[next].Kind != TokenKind.Comma)
            return TokenRange.None;
        for (var i = before.First; i <= before.Last; i++)
            if (tokens[i].Tag is Tag.Verb or Tag.Auxiliary)
                return TokenRange.None;
        return new TokenRange(next + 1, Extents.ClauseEnd(tokens, next + 1, statement.Last));
    }

    private static TokenRange After(TokenList tokens, int from, int last)
    {
        while (from <= last && tokens[from].Kind != TokenKind.Comma)
            from++;
        return from + 1 > last ? TokenRange.None : new TokenRange(from + 1, Extents.TrimEnd(tokens, from + 1, last));
    }

    private static int Before(TokenList tokens, int first, int at)
    {
        for (var i = at - 1; i > Math.Max(first, at - Extents.LongestClause); i--)
            if (tokens[i].Kind == TokenKind.Semicolon && tokens[i].Depth == tokens[at].Depth)
                return i + 1;
        return Math.Max(first, at - Extents.LongestClause);
    }
}
