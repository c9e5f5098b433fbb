using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Questions;

namespace NewsBot.Answers;

/// <summary>An answer, the same at every door; doors differ in rendering alone.</summary>
public sealed record Answer
{
    public required Question Question { get; init; }

    public required AnswerKind Kind { get; init; }

    /// <summary>False when the index holds no answer. <see cref="Passages"/> then still lists the best candidates, which no door shows to a person.</summary>
    public required bool Answered { get; init; }

    /// <summary>The bot's own words: the list asked for ("Vladimir Putin; Julian Assange"), or one plain sentence. Never empty.</summary>
    public required string Lead { get; init; }

    /// <summary>The names, places or dates that the lead lists, best first.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>Best first (a timeline: oldest first), at most the question's limit. A door shows the first five and pages through the rest.</summary>
    public ImmutableArray<AnswerPassage> Passages { get; init; } = [];

    /// <summary>How many independent sources the passages come from; copies of one wire story count once.</summary>
    public int IndependentSources { get; init; }

    /// <summary>Notes in the bot's own words, such as where sources contradict each other.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>0 to 1: how sure the bot is that the passages answer the question.</summary>
    public double Confidence { get; init; }

    /// <summary>The questions of the conversation that this one was read against, each read against those before it, oldest first; empty where it stands alone.</summary>
    public ImmutableArray<string> ReadAfter { get; init; } = [];

    public required AsOf AsOf { get; init; }

    /// <summary>Set exactly when <see cref="Answered"/> is false.</summary>
    public NothingFound? NothingFound { get; init; }
}

/// <summary>How fresh an answer is.</summary>
/// <param name="NewestMatch">The newest article among the passages.</param>
/// <param name="NewestArticle">The newest article in the index.</param>
/// <param name="Articles">How many articles were searched.</param>
/// <param name="CatchingUp">The index is being built or brought up to date, so that the newest articles may be missing.</param>
public sealed record AsOf(PublicationDate? NewestMatch, PublicationDate? NewestArticle, long Articles, bool CatchingUp);

/// <summary>What helps a person whose question found no answer.</summary>
/// <param name="NearestTopics">Topics of the index closest to the question, best first.</param>
public sealed record NothingFound(ImmutableArray<string> NearestTopics);
