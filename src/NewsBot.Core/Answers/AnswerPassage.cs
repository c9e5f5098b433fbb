using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Answers;

/// <summary>One quoted passage of an answer.</summary>
public sealed record AnswerPassage
{
    /// <summary>Word for word as the article has it: a substring of its title, text or a caption.</summary>
    public required string Quote { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>The words that matched, inside <see cref="Quote"/>, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> Matches { get; init; } = [];

    /// <summary>What the bot adds in its own words; never part of the quotation.</summary>
    public ImmutableArray<Gloss> Glosses { get; init; } = [];

    /// <summary>Who said it and how, where the passage is a statement.</summary>
    public PassageAttribution? Attribution { get; init; }

    /// <summary>What a timeline or comparison sets before the passage ("8 July 2017", "Reuters").</summary>
    public string? Label { get; init; }

    /// <summary>Other articles that carry the same wire story.</summary>
    public ImmutableArray<Citation> Copies { get; init; } = [];

    /// <summary>Larger is better; comparable inside one answer only.</summary>
    public double Score { get; init; }

    /// <summary>Why it stands where it stands; filled when the question asks for it.</summary>
    public ImmutableArray<Feature> Features { get; init; } = [];

    /// <summary>The passage's paragraph, for whoever asks for context.</summary>
    public required string Context { get; init; }
}

/// <summary>The bot's own word on a word of the passage: "he" is Vladimir Putin, "Saturday" is 8 July 2017.</summary>
public sealed record Gloss(string Words, string Meaning);

/// <summary>A statement's speaker, cue and stance.</summary>
public sealed record PassageAttribution(string Speaker, Stance Stance, string Cue, bool Negated = false, string? ToldBy = null);

/// <summary>One reason for a passage's place.</summary>
public sealed record Feature(string Name, double Value, double Contribution);
