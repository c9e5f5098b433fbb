using NewsBot.Conversations;

namespace NewsBot.Tests.Conversations;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("<@U1> who denied", "who denied")]
    [InlineData("<@!123>: /who denied", "/who denied")]
    [InlineData("Hey <@123>, what about   the\n ceasefire?", "Hey , what about the ceasefire?")]
    [InlineData("<@U1> submit <https://example.org/a?b=1|example.org>", "submit https://example.org/a?b=1")]
    [InlineData("<@U1> news from <#C1|general>", "news from general")]
    [InlineData("<@U1> profit &lt; 5 &amp; rising", "profit < 5 & rising")]
    [InlineData("<@1> `who denied`", "who denied")]
    [InlineData("<@1> who <:wave:99> denied", "who denied")]
    [InlineData("<@1>", "")]
    [InlineData("is 3 < 5 > 2", "is 3 < 5 > 2")]
    [InlineData("<@1> \"exactly this\" -word", "\"exactly this\" -word")]
    public void ToQuestion_Message_LeavesTheQuestion(string message, string question) =>
        Assert.Equal(question, MentionText.ToQuestion(message));

    [Fact]
    public void ToQuestion_EndlessMessage_IsCut() =>
        Assert.Equal(MentionText.MostLetters, MentionText.ToQuestion(new string('x', 10_000)).Length);
}
