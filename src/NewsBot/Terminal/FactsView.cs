using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Hosting.Terminal;

/// <summary>The facts of one article as they stand in a terminal.</summary>
internal static class FactsView
{
    public static IRenderable Render(Article article, TextFacts facts)
    {
        var rows = new List<IRenderable>
        {
            new Text(article.Title, new Style(decoration: Decoration.Bold)),
            new Text($"{Wording.Publisher(article.Publisher)} · {Wording.Day(article.Published)} · {Wording.Count(facts.Facts.Length, "fact")}", new Style(Color.Grey)),
            Text.Empty,
        };
        rows.AddRange(facts.Facts.Select(fact => Fact(article.Text, fact)));
        rows.AddRange(Mentions(facts));
        return new Rows(rows);
    }

    private static Padder Fact(string text, Fact fact)
    {
        var speaker = fact.Speaker is { } known ? Name(known) : "nobody named";
        var teller = fact.ToldBy is { } told ? $", as told by {Name(told)}" : "";
        var heading = new Markup($"[bold]{Markup.Escape(speaker)}[/] [yellow]{Markup.Escape(fact.Cue.Text)}[/]{Markup.Escape(teller)} [grey]({fact.Stance.ToString().ToLowerInvariant()}, {fact.Type.ToString().ToLowerInvariant()})[/]");
        var content = new Text($"“{string.Join(" … ", fact.Content.Select(span => span.Of(text)))}”");
        return new Padder(new Rows(heading, new Padder(content, new Padding(2, 0, 0, 0))), new Padding(0, 0, 0, 1));
    }

    private static string Name(Speaker speaker) => speaker.Name is { } name && name != speaker.Words ? $"{name} (“{speaker.Words}”)" : speaker.Words;

    private static IEnumerable<IRenderable> Mentions(TextFacts facts) => facts.Mentions
        .GroupBy(mention => mention.Kind)
        .OrderBy(group => group.Key)
        .Select(group => new Markup($"[grey]{group.Key.ToString().ToLowerInvariant()}:[/] {Markup.Escape(string.Join(", ", group.Select(mention => mention.Display).Distinct()))}"));
}
