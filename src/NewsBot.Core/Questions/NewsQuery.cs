using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;

namespace NewsBot.Questions;

/// <summary>A question as it was understood: what to look for, and where.</summary>
public sealed record NewsQuery
{
    private const int MostWordsBesidePhrase = 3;

    public required AnswerKind Kind { get; init; }

    /// <summary>What the question asks for.</summary>
    public Wanted Wanted { get; init; } = Wanted.Anything;

    /// <summary>"country", "state" or "city" where the question asks which; null for any other.</summary>
    public string? PlaceKind { get; init; }

    /// <summary>Whether a person is asked for who may be a company as well: "who owns the yard?".</summary>
    public bool OrOrganisation { get; init; }

    /// <summary>The noun for things that have no name of their own ("insect"), where the question asks which; null for any other.</summary>
    public string? Thing { get; init; }

    /// <summary>What "how many" asks to be counted, empty where it does not say; null for any other question.</summary>
    public string? Counted { get; init; }

    /// <summary>The words to look for, in the order asked; empty for "/who denied" and "/latest".</summary>
    public ImmutableArray<QueryWord> Words { get; init; } = [];

    /// <summary>The language it is asked in, told apart among those of the articles; null when its words do not tell, or all articles are English.</summary>
    public string? Language { get; init; }

    /// <summary>Stretches that must stand together, as the asker quoted them.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>Whether the phrases must be found; in a whole sentence they only favour the passages that hold them.</summary>
    public bool NeedsPhrases => Phrases.Length > 0 && Words.Length <= Phrases.Sum(phrase => phrase.Count(' '.Equals) + 1) + MostWordsBesidePhrase;

    /// <summary>Words that no passage may hold.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>The stances asked about: "/who denied".</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>The dictionary form of the reporting verb, where one particular verb is asked for.</summary>
    public string? CueLemma { get; init; }

    /// <summary>Whether the question asks who did not: "who did not deny".</summary>
    public bool Negated { get; init; }

    /// <summary>The deed that a question asks about: "did she deny it", "what did she say about it".</summary>
    public AskedDeed? Deed { get; init; }

    /// <summary>Whose statements are asked for: "/quotes Tillerson".</summary>
    public string? Speaker { get; init; }

    /// <summary>The list asked for: "/ceasefire regions".</summary>
    public Facet? Facet { get; init; }

    /// <summary>Publishers that the question names, as the index knows them.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>The parts of a question that asks several publishers for several things; empty for any other.</summary>
    public ImmutableArray<QuestionPart> Parts { get; init; } = [];

    /// <summary>Whether nothing but <see cref="Publishers"/> may answer ("source:"), or they merely come first.</summary>
    public bool OnlyPublishers { get; init; }

    public string? Author { get; init; }

    /// <summary>The first day that counts.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The first day that no longer counts.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The days that the question is about: those it names, or the day it was asked. Never empty.</summary>
    public required ImmutableArray<DateOnly> About { get; init; }

    /// <summary>The days that the question names to the day, such as "the report of 3 March".</summary>
    public ImmutableArray<DateOnly> Days { get; init; } = [];

    /// <summary>Whether what came out on a day may answer.</summary>
    public bool Allows(DateOnly day) => (Since is not { } since || day >= since) && (Before is not { } before || day < before);

    /// <summary>The day of asking.</summary>
    public required DateOnly Asked { get; init; }

    public Audience Asker { get; init; }

    /// <summary>What could not be read, in words for the asker; null when all was.</summary>
    public string? Complaint { get; init; }

    /// <summary>Whether passages must hold a statement of the asked-for kind.</summary>
    public bool AsksForStatements => Stances.Length > 0 || Speaker is not null;
}

/// <summary>Whether someone took a stance on something, or what someone said about it.</summary>
/// <param name="Speaker">As typed.</param>
/// <param name="Stance">Null where anything said will do.</param>
/// <param name="About">The words for what it was about.</param>
public sealed record AskedDeed(string Speaker, Stance? Stance, ImmutableArray<QueryWord> About);

/// <summary>What a question asks of one publisher, where it asks several.</summary>
/// <param name="Publishers">All that the publisher's name stands for.</param>
/// <param name="Days">The days that it names to the day, on which the article is to have come out.</param>
public sealed record QuestionPart(ImmutableArray<string> Publishers, ImmutableArray<DateOnly> Days);

/// <summary>A word to look for.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Weight">1 for an ordinary content word.</param>
/// <param name="IsName">Written as a name.</param>
/// <param name="Part">Its place among <see cref="NewsQuery.Parts"/>.</param>
public sealed record QueryWord(string Text, double Weight = 1, bool IsName = false, int Part = 0)
{
    /// <summary>Where it stands in the question.</summary>
    public int At { get; init; }
}
