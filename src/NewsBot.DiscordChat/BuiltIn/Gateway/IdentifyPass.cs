namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>Leave for one IDENTIFY. Until it is used or given back, no other shard of the same rate limit key gets one.</summary>
/// <remarks>Between the leave and the sending lie a connection and Discord's HELLO, which take their time.</remarks>
internal sealed class IdentifyPass(Action<bool> over) : IDisposable
{
    private int _isOver;

    /// <summary>The IDENTIFY was sent.</summary>
    public void Used() => End(wasUsed: true);

    public void Dispose() => End(wasUsed: false);

    private void End(bool wasUsed)
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
            over(wasUsed);
    }
}
