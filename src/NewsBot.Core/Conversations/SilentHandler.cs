namespace NewsBot.Conversations;

/// <summary>Answers requests as a platform would, without sending them.</summary>
/// <param name="reply">Makes what the platform would say; called once a request.</param>
public sealed class SilentHandler(Func<HttpResponseMessage> reply) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        var response = reply();
        response.RequestMessage = request;
        return response;
    }
}
