namespace NewsBot.Facts;

/// <summary>Finds the facts in a text.</summary>
/// <remarks>Thread-safe; the same text and date always give the same facts; no text makes it throw.</remarks>
public interface IFactExtractor
{
    /// <param name="text">Paragraphs set apart by line breaks.</param>
    /// <param name="published">The day that "on Saturday" is read against; without it relative dates stay unresolved.</param>
    TextFacts Extract(string text, DateOnly? published);
}
