namespace NewsBot.Administration;

/// <summary>What an administrative command did, in words for whoever gave it. Holds no secret.</summary>
/// <param name="Done">False when it was refused or failed; <paramref name="Text"/> then says why and what would be right.</param>
public sealed record DeskReply(bool Done, string Text);
