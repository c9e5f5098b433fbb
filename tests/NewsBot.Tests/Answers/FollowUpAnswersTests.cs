using Microsoft.Extensions.Time.Testing;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class FollowUpAnswersTests
{
    [Theory]
    [InlineData(9, true)]
    [InlineData(11, false)]
    public async Task Ask_FollowUp_IsReadAgainstTheLastQuestionForTenMinutes(int minutes, bool remembered)
    {
        var time = new FakeTimeProvider();
        using var news = new IndexedNews(time, Some.HarbourNews());
        await news.AskAsync("quotes Calder", conversation: "c");
        time.Advance(TimeSpan.FromMinutes(minutes));

        var answer = await news.AskAsync("and Reyl?", conversation: "c");

        Assert.Equal(remembered ? AnswerKind.Quotes : AnswerKind.Passages, answer.Kind);
    }

    [Theory]
    [InlineData("who denied the leak in the tunnel?", "and Calder?", "Ines Calder")]
    [InlineData("who denied the leak in the tunnel?", "and Reyl?", "No statement found that Tomas Reyl denied it. What Tomas Reyl said:")]
    [InlineData("who denied the leak in the tunnel?", "when?", "Denied by Ines Calder, reported on 14 May 2024 by Marlow Gazette.")]
    [InlineData("did Ines Calder deny that the tunnel is leaking?", "and Reyl?", "No statement found that Reyl denied it.")]
    [InlineData("what did Calder say about the tunnel?", "when did she say that?", "Said by Ines Calder on 14 May 2024, reported by Marlow Gazette.")]
    [InlineData("quotes Calder", "thanks", "Nothing found in 3 articles, the newest of 16 May 2024.")]
    public async Task Ask_FollowUp_LeadsWithWhatIsAskedNow(string first, string then, string lead)
    {
        using var news = new IndexedNews(Some.HarbourNews());
        await news.AskAsync(first, conversation: "c");

        Assert.Equal(lead, (await news.AskAsync(then, conversation: "c")).Lead);
    }

    [Fact]
    public async Task Ask_ThanksBetweenQuestions_ForgetsNothing()
    {
        using var news = new IndexedNews(Some.HarbourNews());
        await news.AskAsync("quotes Calder", conversation: "c");
        await news.AskAsync("thanks", conversation: "c");

        Assert.Equal(AnswerKind.Quotes, (await news.AskAsync("and Reyl?", conversation: "c")).Kind);
    }

    [Fact]
    public async Task Ask_FollowUpOfManyFollowUps_IsFoundAgainByAllThatItLeansOn()
    {
        using var news = new IndexedNews(Some.HarbourNews());
        string[] asked = ["quotes Calder", "and Reyl?", "thanks", "since May 2024?", "about the tunnel?", "and the leaking?", "about the water?"];
        Answer? answer = null;
        foreach (var text in asked)
            answer = await news.AskAsync(text, conversation: "c");

        var page = new KeptPage { Door = "web", AskerId = "7", Text = asked[^1], AskedAt = answer!.Question.AskedAt, Limit = 10, Earlier = answer.ReadAfter };
        Answer? again = null;
        foreach (var question in page.AskedAgainFor(default))
            again = await news.Get<IAnswerer>().AnswerAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal(asked.Except(["thanks"]).SkipLast(1), answer.ReadAfter);
        Assert.Equal("Tomas Reyl, 1 statement in 1 article", answer.Lead);
        Assert.Equal(answer.Lead, again!.Lead);
    }

    [Theory]
    [InlineData(12, "Tomas Reyl, 2 statements in 1 article", 12)]
    [InlineData(13, "Nothing found in 3 articles, the newest of 16 May 2024.", 0)]
    public async Task Ask_MoreFollowUpsThanAPageKeeps_StandAlone(int followUps, string lead, int after)
    {
        using var news = new IndexedNews(Some.HarbourNews());
        Answer answer = await news.AskAsync("quotes Reyl", conversation: "c");
        for (var i = 0; i < followUps; i++)
            answer = await news.AskAsync("since May 2024?", conversation: "c");

        Assert.Equal(lead, answer.Lead);
        Assert.Equal(after, answer.ReadAfter.Length);
    }

    [Fact]
    public async Task Ask_QuestionOfItsOwn_LeansOnNothing()
    {
        using var news = new IndexedNews(Some.HarbourNews());
        await news.AskAsync("quotes Calder", conversation: "c");

        Assert.Empty((await news.AskAsync("when will the harbour of Dunmere close?", conversation: "c")).ReadAfter);
    }
}
