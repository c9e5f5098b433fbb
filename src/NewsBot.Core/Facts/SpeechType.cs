namespace NewsBot.Facts;

/// <summary>How much of a statement's content stands in quotation marks: all, some, none.</summary>
public enum SpeechType
{
    Direct,
    Mixed,
    Indirect,
}
