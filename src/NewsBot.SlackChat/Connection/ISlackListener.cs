namespace NewsBot.SlackChat.Connection;

/// <summary>Takes the events of a connection.</summary>
public interface ISlackListener
{
    /// <summary>Takes an event on, or says that there is no room for it.</summary>
    /// <remarks>Returns at once and never throws: the acknowledgement waits for it. An event that is not taken is left
    /// unacknowledged where the transport allows it, so that Slack sends it again a minute later.</remarks>
    bool TryTake(SlackEvent received);
}
