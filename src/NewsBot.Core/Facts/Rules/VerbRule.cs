using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A reporting verb with its speaker and what it reports: "X said that", "Y, X said", "Y", said X, "X is said to".</summary>
internal sealed class VerbRule(StanceLexicon stances) : IFactRule
{
    /// <summary>A quotation of more tokens is looked at as a whole, never into.</summary>
    private const int LongestOpenQuotation = 8;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        for (var i = statement.First; i <= statement.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote && !IsTransparent(tokens, i))
            {
                i = tokens[i].Partner;
                continue;
            }

            if (VerbGroups.IsVerb(tokens[i].Tag) && tokens[i].Entry?.Verb is { } verb && stances.FindLemma(verb) is { } entry)
                Read(tokens, statement, i, entry, found);
        }
    }

    /// <summary>A few words in quotation marks inside a sentence are part of it: he "vehemently denied" it.</summary>
    private static bool IsTransparent(TokenList tokens, int open) =>
        tokens[open].Partner - open <= LongestOpenQuotation && open + 1 < tokens.Count && !tokens[open + 1].Capital;

    private static void Read(TokenList tokens, TokenRange statement, int head, CueEntry entry, List<FactDraft> found)
    {
        var group = VerbGroups.At(tokens, head, statement.First);
        if (group.Passive)
        {
            PassiveReading.Read(tokens, statement, group, entry, found);
            return;
        }

        if (Withheld.Follows(tokens, entry, head, statement.Last))
            return;
        if (InvertedOpening.TryRead(tokens, statement, group, entry, found))
            return;
        var right = RightSide.Read(tokens, head + 1, entry, statement.Last);
        if (group.Form == VerbForm.Finite && LeftReading.TryRead(tokens, statement, group, entry, right, found))
            return;
        if (right.Frame is null || entry.Strength(right.Frame) == 0 || group.Form == VerbForm.Participle)
            return;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(group.First, head), Negated = group.Negated, Modal = group.Modal,
            Frame = right.Frame, Strength = entry.Strength(right.Frame), Speaker = Subjects.LeftOf(tokens, group, statement.First),
        };
        if (draft.Speaker.IsEmpty)
            return;
        if (Control.IsFiller(tokens, draft.Speaker, group.Form))
            draft.Speaker = TokenRange.None;
        else if (entry.Strength(Frames.Raising) > 0)
            Raise(draft);
        Joined.EndAt(tokens, statement, group, draft.Speaker, found);
        draft.AddContent(InRelative(tokens, draft.Speaker, Fronted.Content(tokens, right.Content, group.First, statement.First)));
        found.Add(draft);
    }

    /// <summary>"Lund, who backed the plan, left": a clause about the speaker ends where the main clause goes on.</summary>
    private static TokenRange InRelative(TokenList tokens, TokenRange speaker, TokenRange content)
    {
        if (speaker.IsEmpty || (tokens[speaker.Last].Tag is not (Tag.Relative or Tag.Question) && !tokens.Is(speaker.First - 1, "whose") && !tokens.Is(speaker.First, "whose")))
            return content;
        for (var i = content.First + 1; i < content.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = tokens[i].Partner;
            else if (tokens[i].Kind is TokenKind.Comma or TokenKind.Dash && tokens[i + 1].Tag is Tag.Verb or Tag.Auxiliary)
                return new TokenRange(content.First, i - 1);
        }

        return content;
    }

    /// <summary>"The dam seems to hold": nobody speaks, and the dam is part of what is said.</summary>
    private static void Raise(FactDraft draft)
    {
        draft.AddContent(draft.Speaker);
        draft.Speaker = TokenRange.None;
    }
}
