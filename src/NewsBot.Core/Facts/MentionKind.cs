namespace NewsBot.Facts;

/// <summary>What sort of thing a text mentions.</summary>
public enum MentionKind
{
    Person,
    Organisation,
    Place,
    Date,
    Number,
}
