using System.Net;
using System.Net.Http.Headers;

namespace NewsBot.SlackChat.Client;

/// <summary>Answers calls as Slack would, without sending them.</summary>
internal sealed class SilentHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        var reply = new ByteArrayContent("""{"ok":true,"ts":"1.000100"}"""u8.ToArray());
        reply.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = reply };
    }
}
