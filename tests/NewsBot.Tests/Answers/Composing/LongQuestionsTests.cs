using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers.Composing;

public sealed class LongQuestionsTests
{
    private const string Dredger = "The dredger Halvard cleared eleven thousand tonnes of gravel from the Sundby channel before the autumn gales closed the works.";
    private const string Pilots = "Harbour pilots voted against the night passage because the leading lights at Kestrel Point fail in heavy rain.";

    private static readonly DateOnly Day = new(2024, 5, 16);

    [Fact]
    public async Task Ask_WhatTwoPublishersReported_AnswersThoughEachPassageCoversAPart()
    {
        using var news = News();

        var answer = await news.AskAsync(
            "Considering the Marlow Gazette's account of how the dredger Halvard was slowed by contracts, inspections and quarrels over gravel in the Sundby channel, "
            + "and the Coast Herald's account of pilots who objected to the night passage past Kestrel Point, did both suggest that weather endangered the timetable of the enlargement?");

        Assert.True(answer.Answered, $"confidence {answer.Confidence}");
        Assert.Contains(answer.Passages, passage => passage.Quote == Dredger);
        Assert.Contains(answer.Passages, passage => passage.Quote == Pilots);
    }

    [Fact]
    public async Task Ask_WhatTwoPublishersReportedOnAnotherSubject_Declines()
    {
        using var news = News();

        var answer = await news.AskAsync(
            "Considering the Marlow Gazette's account of how the pianist Orla Wend cancelled three recitals of sonatas after breaking her wrist on a staircase, "
            + "and the Coast Herald's account of a violin maker whose varnish holds ground amber, did both suggest that musicians are badly insured against such accidents?");

        Assert.False(answer.Answered, $"confidence {answer.Confidence}");
    }

    private static IndexedNews News() => new(
        [.. Some.HarbourNews(),
        Some.News("dredger", "Halvard leaves Sundby", "Marlow Gazette", Day, Dredger),
        Some.News("pilots", "Pilots say no", "Coast Herald", Day, Pilots),
        .. Enumerable.Range(0, 30).Select(i => Some.News($"notes{i}", $"Notes of day {i}", i % 2 == 0 ? "Marlow Gazette" : "Coast Herald", Day, $"The council met on item {i} and agreed to report on roads, schools and parks in the spring."))]);
}
