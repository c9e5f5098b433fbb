namespace NewsBot.Facts.Reading;

/// <summary>A run of tokens by their indexes, both inside.</summary>
internal readonly record struct TokenRange(int First, int Last)
{
    public static TokenRange None => new(0, -1);

    public bool IsEmpty => Last < First;

    public bool Contains(int token) => token >= First && token <= Last;

    public bool Overlaps(TokenRange other) => !IsEmpty && !other.IsEmpty && First <= other.Last && other.First <= Last;
}
