namespace NewsBot.Articles;

/// <summary>Who brought an article out: a name ("Reuters"), a host ("cnn.com"), or both.</summary>
/// <remarks>An article whose text names no publisher has none; nothing is guessed.</remarks>
public sealed record Publisher(string Name, string? Host = null);
