using NewsBot.Articles;

namespace NewsBot.Questions;

/// <summary>A question as it reached a door, in plain values.</summary>
public sealed record Question
{
    /// <summary>The words asked, in the question language that is the same at every door: "/who denied since:2017-07-01".</summary>
    public required string Text { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The asker's community: what was stored for another one is never shown.</summary>
    public Audience Asker { get; init; }

    /// <summary>Names the conversation (a channel and a person, a thread), so that "and Assange?" is read against what came before.</summary>
    public string? Conversation { get; init; }

    /// <summary>How many passages the answer may hold.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether each passage says why it stands where it stands.</summary>
    public bool Explain { get; init; }
}
