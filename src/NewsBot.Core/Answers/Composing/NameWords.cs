using System.Buffers;

namespace NewsBot.Answers.Composing;

/// <summary>The words of a name, one after the other; single letters are none. Makes nothing to be collected: names are compared by the thousand.</summary>
internal ref struct NameWords(ReadOnlySpan<char> name)
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" -’'.,\"“”()");

    private ReadOnlySpan<char> _rest = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOfAny(Between);
            Current = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            if (Current.Length > 1)
                return true;
        }

        return false;
    }
}
