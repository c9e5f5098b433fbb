using System.Text;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds;

/// <summary>Answers requests as a test says, and remembers them.</summary>
internal sealed class ScriptedFetcher(Func<FetchRequest, Fetched> answer) : IFetcher
{
    public List<FetchRequest> Requests { get; } = [];

    public static Fetched Found(FetchRequest request, string body, string type = "text/xml") =>
        new(FetchOutcome.Found, request.Address) { Body = Encoding.UTF8.GetBytes(body), ContentType = type, ETag = "\"1\"" };

    public Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        lock (Requests)
            Requests.Add(request);
        return Task.FromResult(answer(request));
    }
}
