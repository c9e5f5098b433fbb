using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>A feed that is to be read.</summary>
/// <param name="Id">Short, and follows from the address.</param>
/// <param name="Address">Where it is asked for.</param>
/// <param name="Title">As somebody named it; null leaves it to the feed.</param>
/// <param name="IsPaused">Kept, but not asked.</param>
/// <param name="IsConfigured">It stands in the configuration and can only be removed there.</param>
internal sealed record Subscription(string Id, Uri Address, string? Title, bool IsPaused, bool IsConfigured)
{
    /// <summary>The address for people's eyes: what follows a question mark may be a password.</summary>
    public string Shown => ShownAddress.Of(Address);
}
