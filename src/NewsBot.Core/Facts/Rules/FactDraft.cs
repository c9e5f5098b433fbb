using NewsBot.Facts.Reading;

namespace NewsBot.Facts.Rules;

/// <summary>A fact while it is being found, in tokens.</summary>
internal sealed class FactDraft
{
    public required Stance Stance { get; init; }

    public required string Lemma { get; init; }

    /// <summary>The words that attribute, without what stands between them and the verb's content.</summary>
    public required TokenRange Cue { get; init; }

    /// <summary>Empty when the text names none.</summary>
    public TokenRange Speaker { get; set; } = TokenRange.None;

    /// <summary>In text order; never empty in a draft that is kept.</summary>
    public List<TokenRange> Content { get; } = new(1);

    /// <summary>How the cue goes on; its strength stands in the cue lexicon under this name.</summary>
    public required string Frame { get; init; }

    public bool Negated { get; init; }

    public bool Modal { get; init; }

    /// <summary>Who passes the statement on: "..., he said, reported the agency".</summary>
    public TokenRange Teller { get; set; } = TokenRange.None;

    /// <summary>0 to 99: how often such words are an attribution.</summary>
    public int Strength { get; set; }

    /// <summary>0 to 1: how likely all that is seen of it makes it; 0 until it is weighed.</summary>
    public double Likelihood { get; set; }

    /// <summary>The draft whose content this one stands in.</summary>
    public FactDraft? Outer { get; set; }

    public int Start => Content.Count == 0 ? Cue.First : Math.Min(Cue.First, Content[0].First);

    /// <summary>Whether a token is part of the content.</summary>
    public bool Holds(int token)
    {
        foreach (var range in Content)
            if (range.Contains(token))
                return true;
        return false;
    }

    public void AddContent(TokenRange range)
    {
        if (!range.IsEmpty)
            Content.Add(range);
    }
}
