using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Sources.Text;

/// <summary>A page as a person copies it from a news site into a text file: a title, perhaps dates and an author, paragraphs, and
/// captions and credits of its pictures in between.</summary>
internal sealed record CopiedPage(string? Title, string Text, DateLine? Dates, ImmutableArray<Caption> Captions)
{
    private const int LongestTitle = 250;
    private const int LongestCredited = 300;
    private const int HeaderLines = 4;

    public static CopiedPage Read(string text)
    {
        var lines = Lines(TextCleaner.Clean(text));
        var title = TakeTitle(lines);
        var dates = TakeDates(lines);
        var captions = TakeCaptions(lines);
        return new CopiedPage(title, string.Join("\n\n", lines.Select(line => line.Words)), dates, captions);
    }

    /// <summary>One paragraph a line: lines that were broken at a column are joined.</summary>
    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        foreach (var (number, block) in text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var inner = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (IsWrapped(inner))
                lines.Add(new Line(string.Join(' ', inner), number));
            else
                lines.AddRange(inner.Select(line => new Line(line, number)));
        }

        return lines;
    }

    /// <summary>A text broken at a column has lines of about one length, most of which stop in the middle of a sentence.</summary>
    private static bool IsWrapped(string[] lines)
    {
        if (lines.Length < 2 || !lines.Skip(1).Any(line => char.IsLower(line[0])))
            return false;
        var full = lines[..^1];
        return full.All(line => line.Length is >= 40 and <= 100 && CaptionReader.Read(line) is null)
            && full.Count(EndsSentence) * 2 <= full.Length
            && full.Max(line => line.Length) - full.Min(line => line.Length) <= 30;
    }

    private static bool EndsSentence(string line) => line.TrimEnd('"', '”', '’', '\'', ')', ' ') is [.., '.' or '!' or '?' or ':'];

    /// <summary>The first line, when it looks like a headline: shorter than a paragraph, and not the text itself.</summary>
    private static string? TakeTitle(List<Line> lines)
    {
        if (lines.Count < 2 || lines[0].Words.Length > LongestTitle || DateLine.Read(lines[0].Words) is not null)
            return null;
        if (EndsSentence(lines[0].Words) && lines[0].Words is [.., '.'] && !HasDates(lines))
            return null;

        var title = lines[0].Words;
        lines.RemoveAt(0);
        return title.TrimStart('#', ' ');
    }

    private static bool HasDates(List<Line> lines) => lines.Skip(1).Take(HeaderLines).Any(line => DateLine.Read(line.Words) is not null);

    /// <summary>Dates and author stand in one or more lines above the first long paragraph.</summary>
    private static DateLine? TakeDates(List<Line> lines)
    {
        DateLine? found = null;
        for (var i = 0; i < Math.Min(HeaderLines, lines.Count);)
        {
            if (DateLine.Read(lines[i].Words) is not { } line)
            {
                i++;
                continue;
            }

            found = found is null
                ? line
                : new DateLine(found.Published ?? line.Published, found.Updated ?? line.Updated, found.Author ?? line.Author);
            lines.RemoveAt(i);
        }

        return found;
    }

    private static ImmutableArray<Caption> TakeCaptions(List<Line> lines)
    {
        var captions = new List<Caption>();
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (CaptionReader.IsCreditLine(lines[i].Words))
                TakeCredited(lines, ref i, captions);
            else if (CaptionReader.Read(lines[i].Words) is { } caption)
                Take(lines, i, captions, caption);
        }

        captions.Reverse();
        TakeRepeats(lines, captions);
        return Distinct(captions);
    }

    /// <summary>A line that is only a credit belongs to the line right above it; with an empty line between, it stands alone and is dropped.</summary>
    private static void TakeCredited(List<Line> lines, ref int at, List<Caption> captions)
    {
        var credit = lines[at];
        lines.RemoveAt(at);
        if (at == 0 || lines[at - 1].Block != credit.Block || lines[at - 1].Words.Length > LongestCredited || CaptionReader.Read(lines[at - 1].Words) is not null)
            return;
        at--;
        Take(lines, at, captions, new Caption(lines[at].Words, credit.Words.Trim('(', ')', '.')));
    }

    private static void Take(List<Line> lines, int at, List<Caption> captions, Caption caption)
    {
        lines.RemoveAt(at);
        captions.Add(caption);
    }

    private static void TakeRepeats(List<Line> lines, List<Caption> captions)
    {
        foreach (var line in lines.Where(line => captions.Exists(caption => CaptionReader.Repeats(line.Words, caption))).ToList())
        {
            lines.Remove(line);
            captions.Add(new Caption(line.Words));
        }
    }

    /// <summary>Of captions that say the same, the one with the most words stays.</summary>
    private static ImmutableArray<Caption> Distinct(List<Caption> captions)
    {
        var distinct = new List<Caption>();
        foreach (var caption in captions)
        {
            var known = distinct.FindIndex(other => CaptionReader.Repeats(caption.Text, other));
            if (known < 0)
                distinct.Add(caption);
            else if (caption.Text.Length > distinct[known].Text.Length)
                distinct[known] = caption with { Credit = caption.Credit ?? distinct[known].Credit };
        }

        return [.. distinct];
    }

    /// <param name="Words">Without blanks at either end.</param>
    /// <param name="Block">Lines of one block have no empty line between them.</param>
    private readonly record struct Line(string Words, int Block);
}
