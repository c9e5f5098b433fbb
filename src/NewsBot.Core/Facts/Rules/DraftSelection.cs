using NewsBot.Facts.Reading;

namespace NewsBot.Facts.Rules;

/// <summary>Decides which drafts are kept: none too weak, none twice, each with the draft that tells it.</summary>
internal static class DraftSelection
{
    /// <summary>A draft weaker than this is more often wrong than right.</summary>
    private const int Weakest = 50;

    /// <summary>A statement told inside another one is kept only when its cue is as sure as this.</summary>
    private const int WeakestNested = 80;

    public static List<FactDraft> Select(List<FactDraft> drafts)
    {
        drafts.RemoveAll(draft => draft.Strength < Weakest || draft.Content.Count == 0);
        drafts.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Cue.First.CompareTo(b.Cue.First));
        var kept = new List<FactDraft>(drafts.Count);
        var open = new List<FactDraft>();
        foreach (var draft in drafts)
        {
            open.RemoveAll(outer => End(outer) < draft.Start);
            draft.Outer = open.LastOrDefault(outer => outer != draft && Holds(outer, draft));
            if (draft.Outer is not null && (draft.Strength < WeakestNested || !TakesASide(draft.Stance) || draft.Speaker == draft.Outer.Speaker && !draft.Negated))
                continue;
            Clear(draft);
            if (draft.Content.Count == 0)
                continue;
            kept.Add(draft);
            open.Add(draft);
            if (open.Count > 8)
                open.RemoveAt(0);
        }

        return kept;
    }

    /// <summary>Whether a statement is worth telling apart from the one that tells it: "he said that Okafor denied it".</summary>
    private static bool TakesASide(Stance stance) =>
        stance is Stance.Denied or Stance.Confirmed or Stance.Accused or Stance.Promised or Stance.Claimed or Stance.Warned or Stance.Announced or Stance.Agreed;

    private static int End(FactDraft draft) => Math.Max(draft.Cue.Last, draft.Content[^1].Last);

    private static bool Holds(FactDraft outer, FactDraft draft)
    {
        foreach (var range in outer.Content)
            if (range.Contains(draft.Cue.Last))
                return true;
        return false;
    }

    /// <summary>Takes cue and speaker out of the content, so that a statement never quotes its own attribution.</summary>
    private static void Clear(FactDraft draft)
    {
        Cut(draft, draft.Cue);
        Cut(draft, draft.Speaker);
    }

    private static void Cut(FactDraft draft, TokenRange taken)
    {
        if (taken.IsEmpty)
            return;
        for (var i = draft.Content.Count - 1; i >= 0; i--)
        {
            var range = draft.Content[i];
            if (!range.Overlaps(taken))
                continue;
            draft.Content.RemoveAt(i);
            var before = new TokenRange(range.First, taken.First - 1);
            var after = new TokenRange(taken.Last + 1, range.Last);
            if (!after.IsEmpty)
                draft.Content.Insert(i, after);
            if (!before.IsEmpty)
                draft.Content.Insert(i, before);
        }
    }
}
