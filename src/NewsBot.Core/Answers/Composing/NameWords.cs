namespace NewsBot.Answers.Composing;

/// <summary>The words of a name, one after the other; single letters are none. Makes nothing to be collected: names are compared by the thousand.</summary>
internal ref struct NameWords(ReadOnlySpan<char> name)
{
    private ReadOnlySpan<char> _rest = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = 0;
            while (end < _rest.Length && !IsBetween(_rest[end]))
                end++;
            Current = _rest[..end];
            _rest = _rest[Math.Min(end + 1, _rest.Length)..];
            if (Current.Length > 1)
                return true;
        }

        return false;
    }

    private static bool IsBetween(char c) => c is ' ' or '-' or '’' or '\'' or '.' or ',' or '"' or '“' or '”' or '(' or ')';
}
