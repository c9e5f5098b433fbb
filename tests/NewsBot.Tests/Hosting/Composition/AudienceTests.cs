using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Hosting.Composition;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.State;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Composition;

/// <summary>What one community was given is never shown to another, over the whole way from record to answer.</summary>
public sealed class AudienceTests : IDisposable
{
    private const int Communities = 50;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_FiftyIdentitySwaps_NeverCrossCommunities()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var opening = await Session.OpenAsync(_folder.In("data"), DataFolderAccess.Write, cancellation);
        var session = opening.Session!;
        await session.Get<IArticleStore>().StoreAsync([.. Enumerable.Range(0, Communities).Select(Private)], cancellation);
        await session.Get<Newsroom>().WaitUntilLevelAsync(null, cancellation);

        var answerer = session.Get<IAnswerer>();
        var seenByOwner = 0;
        for (var i = 0; i < Communities; i++)
        {
            foreach (var words in (string[])["/who denied", "harbour fund", "/latest"])
            {
                seenByOwner += (await AskAsync(answerer, words, Community(i))).Count(id => id == Id(i));
                Assert.All(await AskAsync(answerer, words, Community(i)), id => Assert.Equal(Id(i), id));
                Assert.Empty(await AskAsync(answerer, words, Audience.Of($"slack:{i}")));
                Assert.Empty(await AskAsync(answerer, words, Audience.Everyone));
            }
        }

        Assert.True(seenByOwner >= Communities, $"The owners themselves saw their articles {seenByOwner} times.");
    }

    private static async Task<IReadOnlyList<string>> AskAsync(IAnswerer answerer, string words, Audience asker)
    {
        var answer = await answerer.AnswerAsync(
            new Question { Text = words, AskedAt = Some.Noon, Asker = asker, Limit = 100 }, TestContext.Current.CancellationToken);
        return [.. answer.Passages.Select(passage => passage.Citation.ArticleId)];
    }

    private static Article Private(int i) => Some.Article(Id(i), $"Harbour fund of town {i}", $"Mira Holt denied that the harbour fund of town {i} was empty.") with
    {
        Audience = Community(i),
        Published = PublicationDate.OfDay(new DateOnly(2021, 7, 9)),
    };

    private static Audience Community(int i) => Audience.Of($"discord:{i}");

    private static string Id(int i) => $"private-{i}";
}
