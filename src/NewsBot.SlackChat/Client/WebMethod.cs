namespace NewsBot.SlackChat.Client;

/// <summary>A Web API method.</summary>
/// <param name="IsRepeatable">Doing it twice is the same as doing it once, so it is tried again when no answer came.</param>
internal sealed record WebMethod(string Name, bool IsRepeatable = true)
{
    public static readonly WebMethod AuthTest = new("auth.test");
    public static readonly WebMethod OpenSocket = new("apps.connections.open");
    public static readonly WebMethod PostMessage = new("chat.postMessage", IsRepeatable: false);
    public static readonly WebMethod PostEphemeral = new("chat.postEphemeral", IsRepeatable: false);
    public static readonly WebMethod Update = new("chat.update");
    public static readonly WebMethod Delete = new("chat.delete");
    public static readonly WebMethod OpenView = new("views.open", IsRepeatable: false);
    public static readonly WebMethod PublishView = new("views.publish");
    public static readonly WebMethod SetPrompts = new("assistant.threads.setSuggestedPrompts");
    public static readonly WebMethod SetStatus = new("assistant.threads.setStatus");

    /// <summary>Not a method but an address that came with an event.</summary>
    public static readonly WebMethod Respond = new("response_url", IsRepeatable: false);
}
