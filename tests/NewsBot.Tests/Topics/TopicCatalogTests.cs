using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Tests.Sources.Feeds;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicCatalogTests
{
    private static readonly Audience Here = Audience.Of("discord:1");
    private static readonly Audience There = Audience.Of("discord:2");

    private readonly MemorySettings _settings = new();
    private readonly Reported _reported = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TopicCatalog Catalog(params string[] everywhere) => new(_settings, Options.Create(new TopicsOptions { Everywhere = everywhere }), _reported);

    [Fact]
    public async Task TopicsOf_ConfiguredApprovedAndOwn_AreListedOnceInThatOrder()
    {
        using var topics = Catalog("Ceasefire", "sanctions");
        await topics.AddAsync(Audience.Everyone, "Elections", Cancellation);
        await topics.AddAsync(Here, "climate  Talks", Cancellation);
        await topics.AddAsync(Here, "SANCTIONS", Cancellation);

        Assert.Equal(["ceasefire", "sanctions", "elections", "climate talks"], await topics.TopicsOfAsync(Here, Cancellation));
        Assert.Equal(["ceasefire", "sanctions", "elections"], await topics.TopicsOfAsync(There, Cancellation));
    }

    [Fact]
    public async Task Add_Restarted_IsStillThere()
    {
        using (var before = Catalog())
            await before.AddAsync(Here, "ceasefire", Cancellation);
        using var after = Catalog();
        Assert.Equal(["ceasefire"], await after.TopicsOfAsync(Here, Cancellation));
    }

    [Fact]
    public async Task Add_KnownAlready_ChangesNothing()
    {
        using var topics = Catalog();
        var changed = Watched(topics);
        await topics.AddAsync(Here, "ceasefire", Cancellation);
        await topics.AddAsync(Here, " Ceasefire ", Cancellation);
        Assert.Equal([Here], changed);
    }

    [Fact]
    public async Task Remove_Own_TellsAndForgetsTheSetting()
    {
        using var topics = Catalog();
        await topics.AddAsync(Here, "ceasefire", Cancellation);
        var changed = Watched(topics);

        Assert.True(await topics.RemoveAsync(Here, "CEASEFIRE", Cancellation));
        Assert.False(await topics.RemoveAsync(Here, "ceasefire", Cancellation));
        Assert.Equal([Here], changed);
        Assert.Empty(await _settings.ListAsync("topics:", Cancellation));
    }

    [Fact]
    public async Task Remove_AnothersOrConfigured_IsRefused()
    {
        using var topics = Catalog("sanctions");
        await topics.AddAsync(There, "ceasefire", Cancellation);
        Assert.False(await topics.RemoveAsync(Here, "ceasefire", Cancellation));
        Assert.False(await topics.RemoveAsync(Here, "sanctions", Cancellation));
        Assert.Equal(["sanctions", "ceasefire"], await topics.TopicsOfAsync(There, Cancellation));
    }

    [Fact]
    public async Task Add_ManyAtOnce_LosesNone()
    {
        using var topics = Catalog();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => topics.AddAsync(Here, $"topic {n}", Cancellation)));
        Assert.Equal(50, (await topics.TopicsOfAsync(Here, Cancellation)).Count);
    }

    [Fact]
    public async Task Proposals_KnownLeftOut_AreAsManyAsWanted()
    {
        using var topics = Catalog("ceasefire");
        _reported.Topics = ["Ceasefire", "sanctions", "elections", "floods"];
        Assert.Equal(["sanctions", "elections"], await topics.ProposalsForAsync(Here, 2, Cancellation));
    }

    [Fact]
    public async Task Proposals_NothingReported_AreNone()
    {
        using var topics = new TopicCatalog(_settings, Options.Create(new TopicsOptions()));
        Assert.Empty(await topics.ProposalsForAsync(Here, 5, Cancellation));
    }

    private static List<Audience> Watched(TopicCatalog topics)
    {
        var changed = new List<Audience>();
        topics.Changed += changed.Add;
        return changed;
    }

    private sealed class Reported : ISuggestions
    {
        public string[] Topics { get; set; } = [];

        public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most) => [.. Topics.Take(most)];
    }
}
