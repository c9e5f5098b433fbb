using System.Collections.Concurrent;

namespace NewsBot.Supervision;

/// <summary>The state of every part, for the status view, the readiness check and the lines printed at start.</summary>
/// <remarks>Thread-safe. A part reports its own state under a name of its own; the last report stands.</remarks>
public sealed class ComponentBoard(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ComponentStatus> _components = new(StringComparer.Ordinal);

    /// <summary>Raised after a report that changed a part's state or detail, on the reporting thread.</summary>
    public event Action<ComponentStatus>? Changed;

    /// <summary>All parts, by name.</summary>
    public IReadOnlyList<ComponentStatus> Components =>
        [.. _components.Values.OrderBy(component => component.Name, StringComparer.Ordinal)];

    public void Report(string name, ComponentState state, string detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var now = time.GetUtcNow();
        ComponentStatus? before = null;
        var after = _components.AddOrUpdate(
            name,
            _ => First(name, state, detail, now),
            (_, known) =>
            {
                before = known;
                return Next(known, state, detail, now);
            });

        if (before is null || before.State != after.State || before.Detail != after.Detail)
            Changed?.Invoke(after);
    }

    /// <summary>Takes a part off the board, such as a feed that was removed.</summary>
    public void Remove(string name) => _components.TryRemove(name, out _);

    private static ComponentStatus First(string name, ComponentState state, string detail, DateTimeOffset now) =>
        new(name, state, detail, Since: now, LastSuccess: state == ComponentState.Running ? now : null);

    private static ComponentStatus Next(ComponentStatus known, ComponentState state, string detail, DateTimeOffset now) => known with
    {
        State = state,
        Detail = detail,
        Since = state == known.State ? known.Since : now,
        LastSuccess = state == ComponentState.Running ? now : known.LastSuccess,
    };
}
