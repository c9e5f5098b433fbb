namespace NewsBot.SlackChat.Connection;

/// <summary>Where a message goes: a channel, or a thread of it.</summary>
public readonly record struct SlackPlace(string Channel, string? Thread);
