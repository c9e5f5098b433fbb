using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>Articles are indexed side by side, so in no certain order; answers must not show it.</summary>
public sealed class OrderOfArrivalTests
{
    private static readonly string[] People = ["Ines Calder", "Tomas Reyl", "Ada Quint", "Owen Marsh"];

    [Theory]
    [InlineData("/who denied")]
    [InlineData("/latest")]
    [InlineData("/summary harbour tunnel")]
    [InlineData("what is said of the harbour tunnel report?")]
    public async Task Ask_SameNewsInAnotherOrder_AnswersTheSame(string question)
    {
        var news = People.Select(Denial).ToArray();
        var first = await QuotesAsync(question, news);
        Assert.NotEmpty(first);

        foreach (var turn in Enumerable.Range(1, news.Length - 1))
        {
            Assert.Equal(first, await QuotesAsync(question, [.. news.Skip(turn), .. news.Take(turn)]));
            Assert.Equal(first, await QuotesAsync(question, [.. news.Skip(turn).Reverse(), .. news.Take(turn).Reverse()]));
        }
    }

    private static async Task<IEnumerable<string>> QuotesAsync(string question, Article[] articles)
    {
        using var news = new IndexedNews(articles);
        return [.. (await news.AskAsync(question)).Passages.Select(passage => passage.Quote)];
    }

    private static Article Denial(string person) => new()
    {
        Id = $"file:{person}",
        Title = "A harbour tunnel report",
        Text = $"{person} denied the harbour tunnel report. The council meets again.",
        Published = PublicationDate.OfDay(new DateOnly(2024, 5, 12)),
        Source = "folder:tests",
    };
}
