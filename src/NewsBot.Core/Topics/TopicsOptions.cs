namespace NewsBot.Topics;

/// <summary>Settings of the topics, section "Topics".</summary>
public sealed class TopicsOptions
{
    public const string Section = "Topics";

    /// <summary>Topics that every community has, such as "ceasefire"; default none.</summary>
    public IList<string> Everywhere { get; set; } = [];
}
