using System.Text.RegularExpressions;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;

namespace NewsBot.DiscordChat.Door;

/// <summary>Hands links that people send to the sources.</summary>
internal sealed partial class Submitting(ISubmissions? submissions = null)
{
    private const int MostLinks = 5;

    /// <param name="given">An address, as somebody wrote it.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<OutgoingMessage> SubmitAsync(string given, Actor actor, CancellationToken cancellation)
    {
        if (TryReadLink(given) is not { } link)
            return OutgoingMessage.Saying(given.Length == 0 ? "Give a url or a file." : $"{Markdown.Escape(Markdown.Clean(AnswerRenderer.Cut(given, 200)))} is no address of a page; write it as https://example.org/article.");
        return await SubmitAsync([link], actor, cancellation);
    }

    public Task<OutgoingMessage> SubmitLinksAsync(string text, Actor actor, CancellationToken cancellation)
    {
        var links = Links().Matches(text).Select(match => TryReadLink(match.Value)).OfType<Uri>().Distinct().Take(MostLinks).ToList();
        return links.Count == 0 ? Task.FromResult(OutgoingMessage.Saying("That message holds no link.")) : SubmitAsync(links, actor, cancellation);
    }

    private async Task<OutgoingMessage> SubmitAsync(IReadOnlyList<Uri> links, Actor actor, CancellationToken cancellation)
    {
        if (submissions is null)
            return OutgoingMessage.Saying("Sending links is turned off.");

        var replies = new List<string>();
        foreach (var link in links)
            replies.Add((await submissions.SubmitAsync(link, actor, cancellation)).Text);
        return DeskReplyRenderer.Render(new DeskReply(Done: true, string.Join('\n', replies)));
    }

    private static Uri? TryReadLink(string text) =>
        Uri.TryCreate(text.Trim().Trim('<', '>'), UriKind.Absolute, out var link) && link is { Scheme: "http" or "https" } ? link : null;

    [GeneratedRegex(@"https?://[^\s<>""')\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex Links();
}
