using System.Text.Json.Serialization;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <param name="OnlyState">The feed stands in the configuration; this only remembers whether it is paused.</param>
internal sealed record StoredSubscription(Uri Url, string? Title, bool Paused, bool OnlyState);

[JsonSerializable(typeof(StoredSubscription))]
internal sealed partial class SubscriptionJson : JsonSerializerContext;
