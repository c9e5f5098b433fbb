namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>What is needed to take a session up again. Written by the shard's reader alone.</summary>
internal sealed class Session
{
    private long _sequence;

    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>The last dispatch seen. Read by the heart while the reader writes it.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    public bool CanResume => Id is not null;

    public void Begin(string id, Uri? resumeUrl)
    {
        Id = id;
        ResumeUrl = resumeUrl;
    }

    public void Saw(long sequence) => Volatile.Write(ref _sequence, sequence);

    public void Forget()
    {
        Id = null;
        ResumeUrl = null;
        Volatile.Write(ref _sequence, 0);
    }
}
