using System.Net;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>Counts what Discord counts against an address, and breaks the circuit well before Discord does.</summary>
/// <remarks>Thread-safe. Acknowledgements are counted, never held back. 10,000 responses of 401, 403 or 429 (but for those with shared scope) in ten minutes ban the address for a while.</remarks>
internal sealed class InvalidRequests(TimeProvider time)
{
    public const int Most = 2_500;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _seen = new();

    /// <summary>Whether so many have been seen that nothing more should leave for now.</summary>
    public bool IsBroken
    {
        get
        {
            lock (_gate)
            {
                DropOld();
                return _seen.Count >= Most;
            }
        }
    }

    public void Saw(HttpStatusCode status, bool isShared)
    {
        if (status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests) || isShared)
            return;

        lock (_gate)
        {
            DropOld();
            if (_seen.Count < Most)
                _seen.Enqueue(time.GetTimestamp());
        }
    }

    private void DropOld()
    {
        while (_seen.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            _seen.Dequeue();
    }
}
