namespace NewsBot.Sources.Fetching;

/// <summary>Carries a refusal out of a connection attempt; it never leaves <see cref="Fetcher"/>.</summary>
internal sealed class FetchRefusedException(string reason) : IOException(reason);
