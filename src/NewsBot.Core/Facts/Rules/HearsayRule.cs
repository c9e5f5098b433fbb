using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>An adverb that leaves open who says so: "allegedly", "reportedly".</summary>
internal sealed class HearsayRule : IFactRule
{
    private const int Certainty = 85;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        for (var i = statement.First; i <= statement.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = tokens[i].Partner;
            else if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 8 && StanceOf(tokens.WordAt(i)) is { } stance)
                Read(tokens, statement, i, stance, found);
        }
    }

    private static Stance? StanceOf(ReadOnlySpan<char> adverb) => adverb switch
    {
        "allegedly" or "Allegedly" or "purportedly" or "Purportedly" or "supposedly" or "Supposedly" => Stance.Claimed,
        "reportedly" or "Reportedly" => Stance.Said,
        _ => null,
    };

    private static void Read(TokenList tokens, TokenRange statement, int adverb, Stance stance, List<FactDraft> found)
    {
        var head = adverb + 1;
        while (head <= statement.Last && tokens[head].Tag is Tag.Adverb or Tag.Auxiliary or Tag.Negation or Tag.To)
            head++;
        if (head > statement.Last || !VerbGroups.IsVerb(tokens[head].Tag))
            return;
        var group = VerbGroups.At(tokens, head, statement.First);
        var subject = Subjects.LeftOf(tokens, group, statement.First);
        var draft = new FactDraft
        {
            Stance = stance, Lemma = tokens.WordAt(adverb).ToString().ToLowerInvariant(), Cue = new TokenRange(adverb, adverb), Frame = Frames.Clause, Strength = Certainty,
        };
        if (!subject.IsEmpty)
            draft.AddContent(new TokenRange(subject.First, adverb - 1));
        draft.AddContent(new TokenRange(adverb + 1, Extents.ClauseEnd(tokens, adverb + 1, statement.Last)));
        found.Add(draft);
    }
}
