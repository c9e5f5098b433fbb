namespace NewsBot.DiscordChat.Connection;

/// <summary>An interaction's first response.</summary>
public abstract record FirstResponse
{
    private FirstResponse()
    {
    }

    /// <summary>"NewsBot is thinking"; the answer follows. Whether it is private is settled here for good.</summary>
    public sealed record Thinking(bool IsPrivate) : FirstResponse;

    /// <summary>Nothing to see yet on the message whose button was pressed.</summary>
    public sealed record Working : FirstResponse;

    /// <summary>The answer itself.</summary>
    public sealed record Reply(OutgoingMessage Message, bool IsPrivate) : FirstResponse;

    /// <summary>At most 25 completions.</summary>
    public sealed record Choices(IReadOnlyList<string> Values) : FirstResponse;

    /// <summary>A form with one text field.</summary>
    public sealed record Form(string CustomId, string Title, string FieldId, string FieldLabel, string Placeholder, int MostLetters) : FirstResponse;
}
