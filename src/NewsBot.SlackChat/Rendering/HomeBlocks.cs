using NewsBot.Answers;
using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Rendering;

/// <summary>The app's home: what is indexed, how fresh it is, and what can be asked.</summary>
internal static class HomeBlocks
{
    private const int MostTopics = 5;
    private const int MostTopicLetters = 60;

    /// <param name="about">The answer to "about".</param>
    /// <param name="command">The slash command.</param>
    public static HomeView Of(Answer about, IReadOnlyList<string> topics, string command)
    {
        var shown = topics.Select(topic => Shown.Cut(topic, MostTopicLetters)).Where(topic => topic.Length > 0).Take(MostTopics).ToList();
        return new HomeView(
        [
            new HeaderBlock("Ask about the news"),
            AnswerBlocks.Lead(about.Lead),
            new ContextBlock(AnswerBlocks.FooterOf(about)),
            new ActionsBlock(new Button("Ask a question", ButtonIds.AskFromHome, style: "primary")),
            new DividerBlock(),
            new HeaderBlock("What can be asked"),
            Examples(shown),
            new ContextBlock($"Mention the bot in a channel and everyone there sees the answer. Write to it here, or use {command}, and only you do."),
        ]);
    }

    private static RichTextBlock Examples(List<string> topics)
    {
        List<RichTextRun> runs = [];
        foreach (var (question, meaning) in Questions(topics))
        {
            runs.Add(new TextRun(question, RunStyle.Typed));
            runs.Add(new TextRun($"  {meaning}\n"));
        }
        return new RichTextBlock(new RichTextSection(runs));
    }

    private static IEnumerable<(string Question, string Meaning)> Questions(List<string> topics)
    {
        yield return ("who denied", "who denied what, in their words");
        yield return ("latest", "the newest articles");
        foreach (var topic in topics)
            yield return ($"topic {topic}", $"what is reported about {topic}");
        yield return ("help", "everything that can be asked");
    }
}
