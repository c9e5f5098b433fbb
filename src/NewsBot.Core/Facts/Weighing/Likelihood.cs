using NewsBot.Facts.Reading;
using NewsBot.Facts.Rules;

namespace NewsBot.Facts.Weighing;

/// <summary>How likely a draft is an attribution: a logistic regression over its cue's strength and its traits.</summary>
internal sealed class Likelihood(ParsedText text)
{
    private readonly List<Trait> _traits = [];

    /// <summary>0 to 1.</summary>
    public double Of(FactDraft draft)
    {
        var strength = Math.Clamp(draft.Strength, 1, 99) / 100.0;
        _traits.Clear();
        Traits.Read(text.Tokens, text.StatementAt(draft.Cue.Last), draft, _traits);
        var weight = TraitWeights.Default.Constant;
        foreach (var trait in _traits)
            weight += TraitWeights.Default[trait];
        var odds = strength / (1 - strength) * Math.Exp(weight / 100.0);
        return odds / (1 + odds);
    }
}
