namespace NewsBot.Language;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <remarks>Half open: <see cref="Start"/> is inside, <see cref="End"/> is the first unit after it.</remarks>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && other.End > Start;

    /// <summary>The shortest stretch that holds both.</summary>
    public TextSpan With(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The same stretch seen from a text that begins <paramref name="units"/> later or earlier.</summary>
    public TextSpan Shift(int units) => this with { Start = Start + units };

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    public string Of(string text) => text.Substring(Start, Length);
}
