using System.Collections.Concurrent;

namespace NewsBot.SlackChat.Asking;

/// <summary>Questions that were taken on and are not answered yet: what they say now, and whether they still stand.</summary>
/// <remarks>Thread-safe. An edit or a deletion reaches a waiting question here at once, ahead of its lane.</remarks>
internal sealed class OpenQuestions
{
    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    public void Open(string workspace, string channel, string timestamp, string text) => _texts.TryAdd(Key(workspace, channel, timestamp), text);

    public void Reword(string workspace, string channel, string timestamp, string text)
    {
        var key = Key(workspace, channel, timestamp);
        if (_texts.TryGetValue(key, out var known) && known is not null)
            _texts.TryUpdate(key, text, known);
    }

    public void Withdraw(string workspace, string channel, string timestamp)
    {
        var key = Key(workspace, channel, timestamp);
        if (_texts.TryGetValue(key, out var known))
            _texts.TryUpdate(key, null, known);
    }

    /// <summary>What the question says now; null when it was withdrawn.</summary>
    public string? TextOf(string workspace, string channel, string timestamp, string original) =>
        _texts.TryGetValue(Key(workspace, channel, timestamp), out var text) ? text : original;

    public void Close(string workspace, string channel, string timestamp) => _texts.TryRemove(Key(workspace, channel, timestamp), out _);

    private static string Key(string workspace, string channel, string timestamp) => $"{workspace}:{channel}:{timestamp}";
}
