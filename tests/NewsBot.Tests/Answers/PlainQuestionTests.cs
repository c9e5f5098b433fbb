using NewsBot.Answers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>Questions as people put them, and what must stand first.</summary>
public sealed class PlainQuestionTests
{
    private static readonly DateOnly Day = new(2024, 5, 14);

    [Theory]
    [InlineData("how did Brenn describe Fors?", "Brenn described Fors as a minister without patience.")]
    [InlineData("how did Fors describe Brenn?", "Fors described Brenn as careless with the truth.")]
    public async Task Ask_HowOneDescribedAnother_BeginsWithTheOneWhoDid(string question, string quote)
    {
        using var news = News();

        Assert.Equal(quote, (await news.AskAsync(question)).Passages[0].Quote);
    }

    [Theory]
    [InlineData("what is Velsund?", "Velsund, a port in the north, was shut after a crane collapsed.")]
    [InlineData("who is Brenn?", "The crane has failed twice since January, harbour master Olaf Brenn said.")]
    public async Task Ask_WhatSomethingIs_BeginsWithTheSentenceThatSaysSo(string question, string quote)
    {
        using var news = News();

        Assert.Equal(quote, (await news.AskAsync(question)).Passages[0].Quote);
    }

    [Theory]
    [InlineData("how many times has the crane failed?", "Most likely twice.")]
    [InlineData("how many people does the port employ?", "Most likely 450 people")]
    public async Task Ask_HowMany_NamesTheNumberOfWhatIsCounted(string question, string lead)
    {
        using var news = News();

        Assert.StartsWith(lead, (await news.AskAsync(question)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhoDenied_FindsADenialWhoseSubjectStandsInAnotherPassage()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 8).Select(i => $"Paragraph {i} of the report lists pumps, pipes and valves in the northern hall."));
        using var news = new IndexedNews([.. Some.HarbourNews(), Some.News("smuggling", "Smuggling at the yard", "Marlow Gazette", Day, $"Police searched the yard for smuggled tobacco. {filler} Olaf Brenn denied those allegations.")]);

        var answer = await news.AskAsync("/who denied smuggling");

        Assert.Equal((AnswerKind.Who, "Olaf Brenn"), (answer.Kind, answer.Lead));
    }

    [Fact]
    public async Task Ask_WhoDenied_LeavesOutADenialOfSomethingElseInTheSameArticle()
    {
        using var news = new IndexedNews(Some.News("sanctions", "Sanctions on a shipping firm", "Marlow Gazette", Day, "The island imposed sanctions on a shipping firm. Erik Daal denied that his yacht has a leaking hull."));

        Assert.NotEqual("Erik Daal", (await news.AskAsync("/who denied sanctions")).Lead);
    }

    private static IndexedNews News() => new(
        Some.News("shut", "Port of Velsund shut", "Marlow Gazette", Day,
            "Velsund, a port in the north, was shut after a crane collapsed. The crane has failed twice since January, harbour master Olaf Brenn said.\n\n"
            + "Fors described Brenn as careless with the truth. The port employs 450 people, and 12 cranes stand on its quays."),
        Some.News("resigns", "Brenn resigns", "Coast Herald", Day,
            "Olaf Brenn resigned as head of the port of Velsund on Saturday.\n\nBrenn described Fors as a minister without patience."));
}
