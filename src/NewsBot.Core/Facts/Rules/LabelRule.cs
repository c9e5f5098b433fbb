using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A speaker's name before a colon: a headline ("Okafor: The dam will hold"), a transcript ("OKAFOR: I do."), a quotation ("Ruth Okafor: '...'").</summary>
internal sealed class LabelRule(StanceLexicon stances) : IFactRule
{
    private const int Certainty = 67;
    private const int LongestLabel = 8;
    private const int LongestSpeech = 400;

    /// <summary>How far a label's name is looked for in the text around it, in characters.</summary>
    private const int Neighbourhood = 2000;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        var colon = Colon(tokens, statement);
        if (colon < 0 || colon + 2 > statement.Last || tokens[colon + 1].Kind == TokenKind.Number)
            return;
        var first = colon - 1;
        while (first > statement.First && tokens[first - 1].IsWord && !tokens[first].ParagraphStart)
            first--;
        var label = new TokenRange(first, colon - 1);
        if (!IsSpeaker(tokens, label))
            return;
        var quoted = tokens[colon + 1].Kind == TokenKind.OpenQuote;
        if (!quoted && (!tokens[first].ParagraphStart || !IsKnown(tokens, label)))
            return;
        var verb = Verb(tokens, label);
        var draft = new FactDraft
        {
            Stance = verb?.Stance ?? Stance.Said, Lemma = verb?.Lemma ?? ":", Frame = Frames.Label, Strength = Certainty,
            Cue = verb is null ? new TokenRange(colon, colon) : new TokenRange(first, first),
            Speaker = verb is null ? label : new TokenRange(first + 1, label.Last),
        };
        draft.AddContent(new TokenRange(colon + 1, quoted ? Math.Min(tokens[colon + 1].Partner, statement.Last) : ParagraphEnd(tokens, colon + 1)));
        found.Add(draft);
    }

    /// <summary>The cue of "Added Okafor: ...": its capital makes it look like part of the name.</summary>
    private CueEntry? Verb(TokenList tokens, TokenRange label) =>
        label.First < label.Last && tokens[label.First].Is(WordUse.VerbPast) && !tokens[label.First].Is(WordUse.GivenName) && tokens[label.First].Entry?.Verb is { } lemma ? stances.FindLemma(lemma) : null;

    private static int Colon(TokenList tokens, TokenRange statement)
    {
        for (var i = statement.First + 1; i <= Math.Min(statement.Last, statement.First + (2 * LongestLabel)); i++)
            if (tokens[i].Kind == TokenKind.Colon)
                return i;
        return -1;
    }

    /// <summary>A few words with capitals, the last of them a name or whoever speaks by a noun ("Police: ...").</summary>
    private static bool IsSpeaker(TokenList tokens, TokenRange label)
    {
        if (label.Last - label.First >= LongestLabel || tokens[label.Last].Length < 2 || tokens[label.First].Tag == Tag.Determiner && tokens[label.Last].Tag == Tag.Name)
            return false;
        for (var i = label.First; i <= label.Last; i++)
            if (!tokens[i].Capital && !tokens.Is(i, "of") && !tokens.Is(i, "and"))
                return false;
        return tokens[label.Last].Tag == Tag.Name || tokens[label.Last].Is(WordUse.PersonNoun | WordUse.OrganisationNoun | WordUse.EvidenceNoun);
    }

    /// <summary>Whether the label's last word stands close by again, or is one that speaks in any text.</summary>
    private static bool IsKnown(TokenList tokens, TokenRange label)
    {
        ref var last = ref tokens[label.Last];
        if (last.Is(WordUse.PersonNoun | WordUse.OrganisationNoun | WordUse.EvidenceNoun | WordUse.Title))
            return true;
        var word = tokens.WordAt(label.Last);
        var text = tokens.Text.AsSpan();
        return text.Slice(last.End, Math.Min(Neighbourhood, text.Length - last.End)).Contains(word, StringComparison.OrdinalIgnoreCase)
            || text[Math.Max(0, last.Start - Neighbourhood)..last.Start].Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static int ParagraphEnd(TokenList tokens, int from)
    {
        var end = from;
        while (end + 1 < tokens.Count && end - from < LongestSpeech && !tokens[end + 1].ParagraphStart)
            end++;
        return Extents.TrimEnd(tokens, from, end);
    }
}
