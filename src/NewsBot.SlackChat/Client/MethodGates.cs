using System.Collections.Concurrent;

namespace NewsBot.SlackChat.Client;

/// <summary>Remembers which methods Slack wants left alone, and for how long.</summary>
/// <remarks>Thread-safe. Slack counts calls a method and workspace, so one refusal holds every call of its method.</remarks>
internal sealed class MethodGates(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    public void Close(string method, TimeSpan pause)
    {
        var gate = new Gate(time.GetTimestamp(), pause);
        _gates.AddOrUpdate(method, gate, (_, known) => Left(known) > pause ? known : gate);
    }

    /// <summary>Zero when the method may be called.</summary>
    public TimeSpan LeftFor(string method) =>
        _gates.TryGetValue(method, out var gate) && Left(gate) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    private TimeSpan Left(Gate gate) => gate.Pause - time.GetElapsedTime(gate.ClosedAt);

    private sealed record Gate(long ClosedAt, TimeSpan Pause);
}
