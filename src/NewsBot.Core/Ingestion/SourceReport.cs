namespace NewsBot.Ingestion;

/// <summary>How a source last did, as the record remembers it: what a command can show while no server runs.</summary>
/// <param name="Name">"folder:seeds", or a feed's title and address.</param>
/// <param name="LastSuccess">When it was last read whole; null before the first time.</param>
/// <param name="LastFailure">When it, or something it brought, could last not be read.</param>
/// <param name="Problem">Why; null once it was read again without one.</param>
/// <param name="Items">How many items it has brought; null for a source that does not count, which is every one but a feed.</param>
public sealed record SourceReport(string Name, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, string? Problem, long? Items = null);
