namespace NewsBot.Supervision;

/// <summary>Leaves the processors to whoever asks first: what has much to do and may begin a moment later waits until the start is over.</summary>
/// <remarks>Thread-safe. Over from the beginning unless somebody keeps it.</remarks>
public sealed class CalmStart
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _isKept;

    public Task Over => _isKept ? _ended.Task : Task.CompletedTask;

    /// <summary>From now on whoever waits does so until <see cref="End"/>.</summary>
    public void Keep() => _isKept = true;

    public void End() => _ended.TrySetResult();
}
