using System.Net;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>Answers requests as Discord would, without sending them.</summary>
internal sealed class SilentHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = RestClient.Json("""{"id":"1"}"""u8.ToArray()) };
        response.Headers.Add("X-RateLimit-Bucket", "rehearsal");
        response.Headers.Add("X-RateLimit-Limit", "5");
        response.Headers.Add("X-RateLimit-Remaining", "4");
        response.Headers.Add("X-RateLimit-Reset-After", "1.000");
        return response;
    }
}
