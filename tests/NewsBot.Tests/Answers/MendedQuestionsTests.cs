using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class MendedQuestionsTests
{
    [Theory]
    [InlineData("quotes Caldre", "Read “caldre” as “Calder”.")]
    [InlineData("dreging of the harbour", "Read “dreging” as “dredging”.")]
    [InlineData("ferys from Kilbride", "Read “ferys” as “ferries”.")]
    [InlineData("harbor of Dunmere", "Read “harbor” as “harbour”.")]
    [InlineData("mayer of the tunnel", "Read “mayer” as “mayor”.")]
    [InlineData("lakes of Kilbride", null)]
    [InlineData("lains of the tunnel", null)]
    [InlineData("what is a mire?", null)]
    [InlineData("lanes of the tunnel", null)]
    public async Task Ask_MisspeltWord_IsMendedWhereItStandsWithTheOthers(string question, string? note)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(note is null ? [] : [note], (await news.AskAsync(question)).Notes.Where(told => told.StartsWith("Read", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("lighthuose", false)]
    [InlineData("lighthuose", true)]
    [InlineData("quotes Quilll", false)]
    [InlineData("quotes Quilll", true)]
    public async Task Ask_MisspeltWordOfARestrictedArticle_IsMendedOnlyWhereAnOpenOneHoldsItToo(string question, bool open)
    {
        const string text = "“The lighthouse is sold,” said the keeper Ada Quill. The lighthouse goes to a baker.";
        Article secret = Some.News("secret", "Sale", null, new DateOnly(2024, 5, 17), text, audience: Audience.Of("slack:ours"));
        using var news = new IndexedNews(open ? [secret, Some.News("open", "Sale", null, new DateOnly(2024, 5, 17), text)] : [secret, .. Some.HarbourNews()]);

        Assert.Equal(open, (await news.AskAsync(question)).Notes.Any(told => told.StartsWith("Read", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ask_WordThatIsAnUnrelatedName_IsMendedToWhatStandsWithTheOthers()
    {
        Article[] cranes = [.. Enumerable.Range(1, 3).Select(i => Some.News($"crane{i}", $"Crane {i} falls in the harbour", "Coast Herald", new DateOnly(2024, 5, i), $"A crane collapsed on quay {i} of the harbour, and nobody was hurt."))];
        using var news = new IndexedNews([.. cranes, Some.News("name", "New director", "Coast Herald", new DateOnly(2024, 5, 8), "Lena Crain was made director of the museum.")]);

        var answer = await news.AskAsync("crain collapse");

        Assert.Contains("Read “crain” as “crane”.", answer.Notes);
        Assert.StartsWith("crane", answer.Passages[0].Citation.ArticleId, StringComparison.Ordinal);
        Assert.Equal("name", Assert.Single((await news.AskAsync("crain director")).Passages).Citation.ArticleId);
    }
}
