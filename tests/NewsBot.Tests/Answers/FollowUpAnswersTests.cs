using Microsoft.Extensions.Time.Testing;
using NewsBot.Answers;
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
}
