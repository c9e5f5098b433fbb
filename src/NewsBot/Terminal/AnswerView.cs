using System.Buffers;
using System.Globalization;
using NewsBot.Answers;
using NewsBot.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Hosting.Terminal;

/// <summary>An answer as it stands in a terminal: the lead, the passages with their sources, the footer.</summary>
/// <remarks>A function of the answer; width and colours are the console's own.</remarks>
internal static class AnswerView
{
    private const string Quiet = "grey";
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”\"");
    private static readonly Style MatchStyle = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style LeadStyle = new(decoration: Decoration.Bold);

    public static IRenderable Render(Answer answer, int shown = int.MaxValue)
    {
        var rows = new List<IRenderable> { new Text(answer.Lead, LeadStyle), Text.Empty };
        if (answer.Answered)
        {
            var number = 0;
            foreach (var passage in answer.Passages.Take(shown))
                rows.Add(Passage(++number, passage));
        }
        else
        {
            rows.AddRange(Help(answer.NothingFound));
        }

        rows.AddRange(answer.Notes.Select(note => new Markup($"[yellow]![/] {Markup.Escape(note)}")));

        // "Nothing found in ..." says already what was searched.
        if (answer.Answered || answer.AsOf.CatchingUp)
            rows.Add(new Text(Footer(answer), new Style(Color.Grey)));
        return new Rows(rows);
    }

    private static Padder Passage(int number, AnswerPassage passage)
    {
        var rows = new List<IRenderable>();
        if (Heading(passage) is { } heading)
            rows.Add(heading);

        rows.Add(Quote(passage));
        if (!passage.Glosses.IsEmpty)
            rows.Add(new Markup($"[{Quiet} italic]({Markup.Escape(string.Join("; ", passage.Glosses.Select(Wording.Gloss)))})[/]"));

        rows.Add(Source(passage.Citation));
        if (passage.Citation.Url is { } url)
            rows.Add(new Markup($"[blue link={Markup.Escape(url.AbsoluteUri)}]{Markup.Escape(url.AbsoluteUri)}[/]"));

        if (!passage.Copies.IsEmpty)
            rows.Add(new Markup($"[{Quiet}]also in {Markup.Escape(string.Join(", ", passage.Copies.Select(copy => Wording.Publisher(copy.Publisher)).Distinct()))}[/]"));

        if (!passage.Features.IsEmpty)
            rows.Add(Explanation(passage));

        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Width(2).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(new Text(number.ToString(CultureInfo.InvariantCulture), new Style(Color.Grey)).RightJustified(), new Rows(rows));
        return new Padder(grid, new Padding(0, 0, 0, 1));
    }

    private static Markup? Heading(AnswerPassage passage)
    {
        var parts = new[] { passage.Label, passage.Attribution is { } attribution ? Wording.Attribution(attribution) : null };
        var words = string.Join(": ", parts.OfType<string>().Distinct());
        return words.Length == 0 ? null : new Markup($"[bold]{Markup.Escape(words)}[/]");
    }

    private static Paragraph Quote(AnswerPassage passage)
    {
        // A passage that brings quotation marks of its own needs no second pair around it.
        var framed = !passage.Quote.AsSpan().ContainsAny(QuotationMarks);
        var paragraph = new Paragraph().Append(framed ? "“" : "");
        var from = 0;
        foreach (var match in passage.Matches)
        {
            Append(paragraph, passage.Quote, TextSpan.FromBounds(from, match.Start), null);
            Append(paragraph, passage.Quote, match, MatchStyle);
            from = match.End;
        }

        Append(paragraph, passage.Quote, TextSpan.FromBounds(from, passage.Quote.Length), null);
        return paragraph.Append(framed ? "”" : "");
    }

    private static void Append(Paragraph paragraph, string quote, TextSpan span, Style? style)
    {
        if (!span.IsEmpty)
            paragraph.Append(span.Of(quote), style);
    }

    private static Markup Source(Citation citation)
    {
        var author = citation.Author is { } name ? $" · {Markup.Escape(name)}" : "";
        return new Markup($"[{Quiet}]{Markup.Escape(citation.Title)} · {Markup.Escape(Wording.Publisher(citation.Publisher))}{author} · {Wording.Day(citation.Published)}[/]");
    }

    private static Markup Explanation(AnswerPassage passage)
    {
        var reasons = passage.Features.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Name} {feature.Value:0.###} → {feature.Contribution:+0.###;-0.###;0}"));
        return new Markup($"[{Quiet}]{string.Create(CultureInfo.InvariantCulture, $"score {passage.Score:0.###}")}: {Markup.Escape(string.Join(", ", reasons))}[/]");
    }

    private static IEnumerable<IRenderable> Help(NothingFound? nothing)
    {
        if (nothing is { NearestTopics.IsEmpty: false })
            yield return new Markup($"Nearest topics: {Markup.Escape(string.Join(", ", nothing.NearestTopics))}");
    }

    private static string Footer(Answer answer) => answer is { Answered: true, IndependentSources: > 0 }
        ? $"{Wording.Sources(answer.IndependentSources)}; {Wording.Footer(answer.AsOf)}"
        : Wording.Footer(answer.AsOf);
}
