using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A noun that attributes: "his claim that the dam leaks", "the ministry's denial of a leak".</summary>
internal sealed class NounRule(StanceLexicon stances) : IFactRule
{
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

    private static bool Opens(TokenList tokens, int i) => tokens.Uses(i, WordUse.That | WordUse.To) || tokens.TagAt(i) == Tag.Preposition && tokens.WordAt(i) is "of" or "about" or "for" or "on" or "against" or "over" or "in" or "to";

    private static void Read(TokenList tokens, TokenRange statement, int noun, CueEntry entry, List<FactDraft> found)
    {
        var clause = tokens[noun + 1].Is(WordUse.That);
        var owner = Owner(tokens, statement, noun, out var first);
        if (clause ? !IsClause(tokens, noun + 2, statement.Last) : owner.IsEmpty)
            return;
        var from = clause || tokens[noun + 1].Tag == Tag.To ? noun + 1 : noun + 2;
        if (from > statement.Last)
            return;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(first, noun), Speaker = owner,
            Frame = Frames.Noun, Strength = entry.Strength(Frames.Noun),
        };
        var content = Fronted.Content(tokens, new TokenRange(from, Extents.ClauseEnd(tokens, from, statement.Last)), first, statement.First);
        draft.AddContent(IsSubject(tokens, statement, owner.IsEmpty ? first : owner.First) ? BeforeMainVerb(tokens, content, clause) : content);
        found.Add(draft);
    }

    /// <summary>"His claim that ... was read aloud": a noun phrase that opens the sentence is the subject of its main verb.</summary>
    private static bool IsSubject(TokenList tokens, TokenRange statement, int first) =>
        first == statement.First || (first == statement.First + 1 && tokens[statement.First].Tag == Tag.Determiner);

    /// <summary>The content up to the verb of the sentence: the first one behind "to" or "of", the second behind "that"; all of it without one.</summary>
    private static TokenRange BeforeMainVerb(TokenList tokens, TokenRange content, bool clause)
    {
        var verbs = 0;
        for (var i = content.First + 1; i <= content.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = Math.Min(tokens[i].Partner, content.Last);
            else if (tokens[i].Tag is Tag.Verb or Tag.Auxiliary && tokens[i - 1].Tag is not (Tag.Auxiliary or Tag.Adverb or Tag.Negation or Tag.Conjunction or Tag.Relative) && ++verbs > (clause ? 1 : 0))
                return new TokenRange(content.First, Extents.TrimEnd(tokens, content.First, i - 1));
        }

        return content;
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
