using System.Text.RegularExpressions;
using NewsBot.Answers;
using NewsBot.Hosting.Terminal;
using NewsBot.Language;
using NewsBot.Tests.Support;
using Spectre.Console.Testing;

namespace NewsBot.Tests.Hosting.Terminal;

public sealed class AnswerViewTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void Render_Answer_LooksAsExpected(int width)
    {
        var console = new TestConsole().Width(width);
        console.Write(AnswerView.Render(Some.Answer()));
        Expected.Text($"Hosting/answer-{width}.txt", console.Output);
    }

    [Fact]
    public void Render_NothingFound_SaysWhatWasSearchedAndWhatIsNear()
    {
        var console = new TestConsole().Width(80);
        console.Write(AnswerView.Render(Some.NoAnswer()));
        Expected.Text("Hosting/nothing-found.txt", console.Output);
    }

    [Fact]
    public void Render_MatchedWords_StandOutAndNothingElse()
    {
        var console = new TestConsole().Width(80).EmitAnsiSequences();
        console.Write(AnswerView.Render(Some.Answer()));
        var quote = console.Output.Split('\n').Single(line => line.Contains('“', StringComparison.Ordinal));
        Assert.Single(Regex.Matches(quote, @"\u001b\[1;[0-9;]*m(.*?)\u001b\[0m"), styled => styled.Groups[1].Value == "denied");
        Assert.Contains("mdenied\u001b[0m that the harbour", quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_MarkupInTheNews_IsShownAsItStands()
    {
        const string quote = "The sign read [red]closed[/] and [[open]] that day.";
        var console = new TestConsole().Width(100);
        console.Write(AnswerView.Render(Some.Answer(quote, "sign", url: null)));
        Assert.Contains(quote, console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Explained_GivesEachReason()
    {
        var answer = Some.Answer();
        var passage = answer.Passages[0] with { Features = [new Feature("terms", 2, 1.5), new Feature("recency", 0.25, -0.1)], Matches = [new TextSpan(0, 3)] };
        var console = new TestConsole().Width(120);
        console.Write(AnswerView.Render(answer with { Passages = [passage] }));
        Assert.Contains("score 3.25: terms 2 → +1.5, recency 0.25 → -0.1", console.Output, StringComparison.Ordinal);
    }
}
