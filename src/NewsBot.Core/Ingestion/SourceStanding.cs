namespace NewsBot.Ingestion;

/// <summary>What a source says of itself, beside what it brought.</summary>
/// <param name="IsOn">Whether it has anything to read.</param>
/// <param name="Words">"12 feeds, 1 failing"; when it is off, how to turn it on.</param>
public sealed record SourceStanding(bool IsOn, string Words);
