using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A passive cue: "X is expected to resign", "X was accused of fraud by Y".</summary>
internal static class PassiveReading
{
    /// <summary>What a verb's object is worth as its passive subject at most: a passive attributes less often.</summary>
    private const int Strongest = 40;

    public static void Read(TokenList tokens, TokenRange statement, VerbGroup group, CueEntry entry, List<FactDraft> found)
    {
        var agent = Agent(tokens, group.Head + 1, statement.Last);
        var strength = entry.Strength(Frames.Passive);
        if (strength == 0 && !agent.IsEmpty && entry.Stance is not (Stance.Said or Stance.Believed or Stance.Wanted))
            strength = Math.Min(Strongest, entry.Strength(Frames.Object));
        var subject = Subjects.LeftOf(tokens, group, statement.First);
        if (strength == 0 || Withheld.IsPassive(tokens, entry, subject, group.Head, statement.Last))
            return;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(group.First, group.Head), Negated = group.Negated, Modal = group.Modal, Frame = Frames.Passive, Strength = strength,
        };
        if (!agent.IsEmpty)
            draft.Speaker = agent;
        draft.AddContent(subject);
        var right = RightSide.Read(tokens, group.Head + 1, entry, statement.Last);
        if (agent.IsEmpty)
            draft.AddContent(right.Frame is not null ? Fronted.Content(tokens, right.Content, group.First, statement.First) : Charge(tokens, group.Head + 1, statement.Last));
        if (draft.Content.Count > (agent.IsEmpty ? 1 : 0))
            found.Add(draft);
    }

    /// <summary>"accused of bribery": the phrase, with its preposition.</summary>
    private static TokenRange Charge(TokenList tokens, int from, int last) =>
        from < last && (tokens.Is(from, "of") || tokens.Is(from, "for")) ? new TokenRange(from, Extents.ClauseEnd(tokens, from, last)) : TokenRange.None;

    private static TokenRange Agent(TokenList tokens, int from, int last)
    {
        for (var i = from; i <= Math.Min(last, from + 2); i++)
            if (tokens.Is(i, "by"))
                return NounPhrases.StartingAt(tokens, i + 1, last, wide: false);
        return TokenRange.None;
    }
}
