namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>Why a connection ended, and so what to do next.</summary>
/// <param name="Next">What to do.</param>
/// <param name="Reason">For the log; never a secret. For <see cref="NextStep.GiveUp"/>, the sentence that says what to mend.</param>
/// <param name="Reached">How far the connection got.</param>
internal sealed record SocketEnd(NextStep Next, string Reason, Reached Reached = Reached.Nothing);

internal enum Reached
{
    Nothing,
    Hello,

    /// <summary>READY or RESUMED.</summary>
    Session,
}

internal enum NextStep
{
    /// <summary>Take the session up again where it was.</summary>
    Resume,

    /// <summary>Begin a fresh session.</summary>
    Identify,

    /// <summary>A person must mend something first.</summary>
    GiveUp,

    /// <summary>Asked to stop.</summary>
    Stop,
}
