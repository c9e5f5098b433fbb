using NewsBot.Articles;

namespace NewsBot.Tests.Support;

internal static partial class Some
{
    /// <summary>A harbour that two mayors quarrel over.</summary>
    public static Article[] HarbourNews() =>
    [
        News("tunnel", "Mayor Ines Calder denies leak in the Marlow tunnel", "Marlow Gazette", new DateOnly(2024, 5, 14),
            "Mayor Ines Calder denied that the Marlow tunnel is leaking. “The tunnel is dry and safe,” Calder said on Tuesday.\n\n"
            + "Engineers closed two lanes of the tunnel for three hours."),
        News("harbour", "Harbour of Dunmere to close for dredging", "Coast Herald", new DateOnly(2024, 5, 16),
            "The harbour of Dunmere will close for six weeks of dredging. The work costs $4 million, the port authority said.\n\n"
            + "Owen Brandt, the harbour master, announced that ferries will sail from Kilbride instead."),
        News("leak", "Engineer says water enters the Marlow tunnel", "Coast Herald", new DateOnly(2024, 5, 15),
            "Engineer Tomas Reyl claimed that the Marlow tunnel is leaking. “Water enters the tunnel every night,” Reyl said."),
    ];

    public static Article News(string id, string title, string? publisher, DateOnly day, string text, string? author = null, Audience audience = default) => new()
    {
        Id = id,
        Title = title,
        Text = text,
        Publisher = publisher is null ? null : new Publisher(publisher),
        Published = PublicationDate.OfDay(day),
        Author = author,
        Audience = audience,
        Source = "tests",
    };
}
