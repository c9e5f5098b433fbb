using NewsBot.Facts.Reading;
using NewsBot.Facts.Weighing;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Decides which drafts are kept: those likely enough, each with the draft that tells it.</summary>
internal static class DraftSelection
{
    /// <summary>How likely an attribution has to be when the words are partly or wholly quoted: marks show that somebody spoke.</summary>
    private const double LeastQuoted = 0.5;

    /// <summary>How likely it has to be without a quotation.</summary>
    private const double LeastPlain = 0.72;

    /// <summary>How likely it has to be for the stances that people ask for most: who denied, confirmed or accused.</summary>
    private const double LeastAsked = 0.35;

    /// <summary>How likely it has to be in a short sentence that holds nothing else: there is little to misread.</summary>
    private const double LeastShort = 0.2;

    /// <summary>How likely a statement told inside another one has to be when it takes a side. The likelihood was learned where few
    /// told statements are annotated, so that it is low for all of them.</summary>
    private const double LeastTold = 0.1;

    private const double LeastToldShort = 0.02;

    /// <summary>How likely a statement has to be that is all that somebody else reports: as likely as one told by nobody, which the weight
    /// of being told makes less of.</summary>
    private const double LeastRetold = 0.17;
    private const int ShortSentence = 15;

    private const int MostOpen = 8;

    /// <summary>Keeps the likely ones in the list, in text order.</summary>
    public static void Select(ParsedText text, List<FactDraft> drafts)
    {
        Weigh(text, drafts);
        drafts.RemoveAll(draft => draft.Content.Count == 0 || !IsKept(text, draft));
    }

    /// <summary>Puts the drafts in text order and finds for each how likely it is and which one tells it.</summary>
    internal static void Weigh(ParsedText text, List<FactDraft> drafts)
    {
        drafts.RemoveAll(static draft => draft.Content.Count == 0);
        drafts.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Cue.First.CompareTo(b.Cue.First));
        var likelihood = new Likelihood(text);
        var open = new List<FactDraft>();
        FactDraft? unlikely = null;
        foreach (var draft in drafts)
        {
            var start = draft.Start;
            open.RemoveAll(outer => End(outer) < start);
            draft.Outer = open.LastOrDefault(outer => outer.Holds(draft.Cue.Last));
            Clear(draft);
            if (draft.Content.Count == 0)
                continue;
            draft.Likelihood = likelihood.Of(draft);
            if (!IsKept(text, draft))
            {
                unlikely = draft;
                continue;
            }

            if (draft.Teller.IsEmpty && draft.Outer is null && unlikely is { Frame: Frames.Before or Frames.Quote } teller && IsAllThatIsTold(text.Tokens, draft, teller))
                draft.Teller = teller.Speaker;
            open.Add(draft);
            if (open.Count > MostOpen)
                open.RemoveAt(0);
        }
    }

    private static bool IsKept(ParsedText text, FactDraft draft) => draft.Likelihood >= Least(text, draft);

    private static double Least(ParsedText text, FactDraft draft)
    {
        var statement = text.StatementAt(draft.Cue.Last);
        var isShort = statement.Last - statement.First < ShortSentence && text.Tokens.WordAt(statement.Last)[0] != '?';
        if (draft.Outer is { } outer && TakesASide(draft.Stance) && (draft.Speaker != outer.Speaker || draft.Negated))
            return isShort ? LeastToldShort : LeastTold;
        if (draft.Outer is { } told && IsAllThatIsTold(text.Tokens, draft, told))
            return isShort ? LeastToldShort : LeastRetold;
        if (isShort && draft.Outer is null && Traits.IsWhole(text.Tokens, statement, draft))
            return LeastShort;
        return IsQuoted(text.Tokens, draft) ? LeastQuoted 
            : draft.Stance is Stance.Denied or Stance.Confirmed or Stance.Accused ? LeastAsked : LeastPlain;
    }

    private static bool IsQuoted(TokenList tokens, FactDraft draft)
    {
        foreach (var range in draft.Content)
            for (var i = range.First; i <= range.Last; i++)
                if (tokens[i].Depth > 0)
                    return true;
        return false;
    }

    /// <summary>Whether a statement is worth telling apart from the one that tells it: "he said that Okafor denied it".</summary>
    private static bool TakesASide(Stance stance) =>
        stance is Stance.Denied or Stance.Confirmed or Stance.Accused or Stance.Promised or Stance.Claimed or Stance.Warned or Stance.Announced or Stance.Agreed;

    /// <summary>"The agency reported that Okafor said it": a report that hardly says a word beside someone else's statement.</summary>
    private static bool IsAllThatIsTold(TokenList tokens, FactDraft draft, FactDraft teller) =>
        !draft.Speaker.IsEmpty && draft.Speaker != teller.Speaker && IsReporter(tokens, teller)
        && teller.Holds(draft.Cue.Last) && teller.Content.TrueForAll(range => Traits.IsWhole(tokens, range, draft));

    private static bool IsReporter(TokenList tokens, FactDraft teller)
    {
        if (teller.Speaker.IsEmpty || tokens[teller.Speaker.First].Tag == Tag.Pronoun)
            return false;
        for (var i = teller.Speaker.First; i <= teller.Speaker.Last; i++)
        {
            if (tokens[i].Is(WordUse.PublisherNoun))
                return true;
        }

        return teller.Lemma == "report";
    }

    private static int End(FactDraft draft) => Math.Max(draft.Cue.Last, draft.Content[^1].Last);

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
