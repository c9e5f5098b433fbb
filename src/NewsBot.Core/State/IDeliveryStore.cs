namespace NewsBot.State;

/// <summary>Remembers which platform events were taken on, over restarts, so that each gets exactly one reply.</summary>
public interface IDeliveryStore
{
    /// <summary>True for exactly one caller a key; false for every repeat until the key is forgotten.</summary>
    /// <param name="key">Platform, community, channel and message: "slack:T1:C1:1700000000.000100".</param>
    Task<bool> TryClaimAsync(string key, CancellationToken cancellation);

    /// <summary>Forgets keys claimed before <paramref name="before"/>; returns how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}
