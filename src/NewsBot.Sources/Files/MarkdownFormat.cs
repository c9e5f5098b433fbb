using Markdig;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Files;

/// <summary>Markdown, with or without front matter; a first heading is the title when the front matter gives none.</summary>
internal static class MarkdownFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    public static IEnumerable<Drafted> Read(byte[] bytes, string name)
    {
        var (matter, body, problem) = FrontMatter.Read(TextDecoder.Decode(bytes).ReplaceLineEndings("\n"));
        if (problem is not null)
        {
            yield return Drafted.Not(problem);
            yield break;
        }

        var heading = TakeHeading(ref body);
        var words = HtmlText.Of(Markdown.ToHtml(body, Pipeline));
        yield return Drafted.Of(matter with
        {
            Title = matter.Title ?? heading ?? FileTitle.Of(name),
            Text = words.Text,
            Captions = words.Captions,
        });
    }

    private static string? TakeHeading(ref string body)
    {
        var start = body.AsSpan().TrimStart();
        if (!start.StartsWith("# "))
            return null;

        var end = start.IndexOf('\n');
        var heading = end < 0 ? start : start[..end];
        body = end < 0 ? "" : start[end..].ToString();
        return HtmlText.LineOf(Markdown.ToHtml(heading[2..].Trim().ToString(), Pipeline));
    }
}
