using System.Buffers;

namespace NewsBot.Language;

/// <summary>A text's tokens in a pooled buffer.</summary>
/// <remarks>Dispose returns the buffer; the tokens are not to be touched afterwards. Not thread-safe.</remarks>
internal sealed class TokenList : IDisposable
{
    private Token[] _items;

    public TokenList(string text)
    {
        Text = text;
        _items = ArrayPool<Token>.Shared.Rent(Math.Max(16, text.Length / 4));
    }

    public string Text { get; }

    public int Count { get; private set; }

    public ref Token this[int index] => ref _items[index];

    public ReadOnlySpan<char> WordAt(int index) => Text.AsSpan(_items[index].Start, _items[index].Length);

    /// <summary>Whether the token's letters are <paramref name="word"/>, which is lower case.</summary>
    public bool Is(int index, ReadOnlySpan<char> word) =>
        (uint)index < (uint)Count && WordAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public Tag TagAt(int index) => (uint)index < (uint)Count ? _items[index].Tag : Tag.Mark;

    public TokenKind KindAt(int index) => (uint)index < (uint)Count ? _items[index].Kind : TokenKind.Other;

    public bool Uses(int index, WordUse use) => (uint)index < (uint)Count && _items[index].Is(use);

    /// <summary>From the first unit of one token to the last of another.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(_items[first].Start, _items[last].End);

    public void Add(in Token token)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = token;
    }

    public void Dispose()
    {
        if (_items.Length == 0)
            return;
        ArrayPool<Token>.Shared.Return(_items, clearArray: true);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(_items.Length * 2);
        _items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_items, clearArray: true);
        _items = larger;
    }
}
