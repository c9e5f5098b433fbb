using Microsoft.Extensions.Options;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Tests.Sources.Feeds;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicsVerbTests : IDisposable
{
    private static readonly Actor Manager = new("discord", "7", Audience.Of("discord:1"), ManagesCommunity: true);

    private readonly TopicCatalog _topics = new(new MemorySettings(), Options.Create(new TopicsOptions()), new MostReported());

    public void Dispose() => _topics.Dispose();

    [Theory]
    [InlineData("add ceasefire", "ceasefire")]
    [InlineData("add Climate  talks", "climate talks")]
    [InlineData("add covid-19", "covid-19")]
    [InlineData("add élections", "élections")]
    [InlineData("add abcdefghijklmnopqrstuvwxyzabcdef", "abcdefghijklmnopqrstuvwxyzabcdef")]
    public async Task Add_GoodTopic_IsTheCommunitysOwn(string words, string topic)
    {
        Assert.Equal($"Added the topic \"{topic}\".", (await RunAsync(words)).Text);
        Assert.Equal([topic], await _topics.TopicsOfAsync(Manager.Community, TestContext.Current.CancellationToken));
        Assert.Empty(await _topics.TopicsOfAsync(Audience.Of("discord:2"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("add abcdefghijklmnopqrstuvwxyzabcdefg")]
    [InlineData("add what?")]
    [InlineData("add <@5>")]
    public async Task Add_BadTopic_SaysWhatWouldBeRight(string words)
    {
        var reply = await RunAsync(words);
        Assert.False(reply.Done);
        Assert.Contains("use letters, digits, blanks and hyphens, at most 32", reply.Text, StringComparison.Ordinal);
        Assert.Empty(await _topics.TopicsOfAsync(Manager.Community, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Remove_KnownThenUnknown_SaysWhich()
    {
        await RunAsync("add ceasefire");
        Assert.True((await RunAsync("remove Ceasefire")).Done);
        var again = await RunAsync("remove ceasefire");
        Assert.False(again.Done);
        Assert.Contains("There is no topic \"ceasefire\"", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("list")]
    public async Task List_SomeAndProposals_ShowsBothAndHowToAdd(string words)
    {
        await RunAsync("add ceasefire");
        var text = (await RunAsync(words)).Text;
        Assert.Contains("Topics: ceasefire.", text, StringComparison.Ordinal);
        Assert.Contains("Add one with \"topics add sanctions\".", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "Write \"topics add TOPIC\".")]
    [InlineData("Remove", "Write \"topics remove TOPIC\".")]
    [InlineData("rename a b", "Write one of \"topics list\", \"topics add TOPIC\", \"topics remove TOPIC\".")]
    public async Task Run_NotUnderstood_ShowsUsage(string words, string expected)
    {
        var reply = await RunAsync(words);
        Assert.False(reply.Done);
        Assert.Equal(expected, reply.Text);
    }

    private Task<DeskReply> RunAsync(string words) =>
        new TopicsVerb(_topics).RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Manager, TestContext.Current.CancellationToken);

    private sealed class MostReported : ISuggestions
    {
        public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most) => [.. new[] { "ceasefire", "sanctions" }.Take(most)];
    }
}
