namespace NewsBot.Articles;

/// <summary>The words under a picture, as printed, with the credit line where it can be told apart.</summary>
/// <remarks>Captions are kept apart from the body: they can be found, but they state nothing and attribute nothing.</remarks>
public sealed record Caption(string Text, string? Credit = null);
