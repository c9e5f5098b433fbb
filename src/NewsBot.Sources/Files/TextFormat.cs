using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Files;

/// <summary>Plain text, as copied from a page. Its publisher is never guessed.</summary>
internal static class TextFormat
{
    public static IEnumerable<Drafted> Read(byte[] bytes, string name)
    {
        var page = CopiedPage.Read(TextDecoder.Decode(bytes));
        yield return Drafted.Of(new Draft
        {
            Title = page.Title ?? FileTitle.Of(name),
            Text = page.Text,
            Author = page.Dates?.Author,
            Published = page.Dates?.Published,
            Updated = page.Dates?.Updated,
            Captions = page.Captions,
        });
    }
}
