using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A noun that attributes: "his claim that the dam leaks", "the ministry's denial of a leak".</summary>
internal sealed class NounRule(StanceLexicon stances) : IFactRule
{
    private const int WithClause = 62;
    private const int WithOwner = 60;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        for (var i = statement.First; i < statement.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = tokens[i].Partner;
            else if (tokens[i].Tag == Tag.Noun && Opens(tokens, i + 1) && stances.FindNoun(tokens.WordAt(i)) is { } entry)
                Read(tokens, statement, i, entry, found);
        }
    }

    private static bool Opens(TokenList tokens, int i) => tokens.Uses(i, WordUse.That) || tokens.Is(i, "of") || tokens.Is(i, "about");

    private static void Read(TokenList tokens, TokenRange statement, int noun, CueEntry entry, List<FactDraft> found)
    {
        var clause = tokens[noun + 1].Is(WordUse.That);
        var owner = Owner(tokens, statement, noun, out var first);
        if (clause ? !IsClause(tokens, noun + 2, statement.Last) : owner.IsEmpty)
            return;
        var from = clause ? noun + 1 : noun + 2;
        if (from > statement.Last)
            return;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(first, noun), Speaker = owner,
            Frame = clause ? Frames.That : Frames.Object, Strength = clause ? WithClause : WithOwner,
        };
        draft.AddContent(Fronted.Content(tokens, new TokenRange(from, Extents.ClauseEnd(tokens, from, statement.Last)), first, statement.First));
        found.Add(draft);
    }

    /// <summary>"that" opens a clause here when a subject and its verb follow, and not the verb at once.</summary>
    private static bool IsClause(TokenList tokens, int at, int last)
    {
        if (at > last)
            return false;
        var phrase = NounPhrases.StartingAt(tokens, at, last, wide: true);
        return !phrase.IsEmpty && RightSide.StartsClause(tokens, at, phrase, last);
    }

    /// <summary>Whose claim it is: "his", "the ministry's"; empty when nobody is named.</summary>
    private static TokenRange Owner(TokenList tokens, TokenRange statement, int noun, out int first)
    {
        first = noun;
        while (first - 1 >= statement.First && noun - first < 4 && tokens[first - 1].Tag is Tag.Adjective or Tag.Noun or Tag.Participle)
            first--;
        var before = first - 1;
        if (before < statement.First)
            return TokenRange.None;
        if (tokens[before].Is(WordUse.Possessive) && !tokens[before].Is(WordUse.Question))
            return new TokenRange(before, before);
        return tokens[before].Tag == Tag.Possessive && before > statement.First ? NounPhrases.EndingAt(tokens, before - 1, statement.First) : TokenRange.None;
    }
}
