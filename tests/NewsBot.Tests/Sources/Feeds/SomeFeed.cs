using System.Security;

namespace NewsBot.Tests.Sources.Feeds;

/// <summary>Feeds by name.</summary>
internal static class SomeFeed
{
    public static readonly string Long = string.Concat(Enumerable.Repeat("The council of Norrvik voted on Tuesday to rebuild the harbour wall. ", 12));

    public static string Item(string id, string title = "Wall to be rebuilt", string? link = null, string? text = null, string date = "Mon, 04 May 2020 10:00:00 GMT") =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{SecurityElement.Escape(title)}</title><link>{link ?? $"https://gazette.example/{id}"}</link><pubDate>{date}</pubDate><description>{SecurityElement.Escape(text ?? $"{title}. {Long}")}</description></item>";

    public static string Rss(params IEnumerable<string> items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast Gazette</title><link>https://gazette.example/</link>{string.Concat(items)}</channel></rss>";
}
