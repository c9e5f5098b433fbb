using System.Collections.Concurrent;

namespace NewsBot.Conversations;

/// <summary>Questions that were taken on and are not answered yet: what they say now, and whether they still stand.</summary>
/// <remarks>Thread-safe. A question's key names its message: "slack:T1:C1:1700000000.000100".
/// An edit or a deletion reaches a waiting question here at once, ahead of whatever it waits for.</remarks>
public sealed class OpenQuestions
{
    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    public void Open(string key, string text) => _texts.TryAdd(key, text);

    /// <summary>False when the question is not open; one that was withdrawn stays withdrawn.</summary>
    public bool Reword(string key, string text)
    {
        while (_texts.TryGetValue(key, out var known))
        {
            if (known is null || _texts.TryUpdate(key, text, known))
                return true;
        }

        return false;
    }

    /// <summary>False when the question is not open.</summary>
    public bool Withdraw(string key)
    {
        while (_texts.TryGetValue(key, out var known))
        {
            if (_texts.TryUpdate(key, null, known))
                return true;
        }

        return false;
    }

    /// <summary>What the question says now; null when it was withdrawn.</summary>
    public string? TextOf(string key, string original) => _texts.TryGetValue(key, out var text) ? text : original;

    /// <summary>The question is dealt with. What it said last; null when it was withdrawn.</summary>
    public string? Close(string key, string original) => _texts.TryRemove(key, out var text) ? text : original;
}
