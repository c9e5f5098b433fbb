using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Questions;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat.Asking;

/// <summary>Greets whoever opens the app: its home, or the conversation with it.</summary>
internal sealed class WelcomeHandler(IAnswerer answerer, ISuggestions suggestions, SlackRoster roster, Courier courier, ISlackConnection connection, SlackOptions options, TimeProvider time)
{
    private const int MostTopics = 5;
    private const int MostPromptTopics = 2;
    private const int MostTopicLetters = 60;

    public async Task GreetAsync(AppOpened opened, CancellationToken cancellation)
    {
        if (opened.IsHome)
            await ShowHomeAsync(opened, cancellation);
        else
            await SuggestAsync(opened.Workspace, opened.User, opened.Channel, thread: null, cancellation);
    }

    public Task GreetAsync(AssistantThreadStarted started, CancellationToken cancellation) =>
        SuggestAsync(started.Workspace, started.User, started.Channel, started.Thread, cancellation);

    private async Task ShowHomeAsync(AppOpened opened, CancellationToken cancellation)
    {
        var asker = roster.ActorFor(opened.User, opened.Workspace).Community;
        var about = await answerer.AnswerAsync(new Question { Text = "about", AskedAt = time.GetUtcNow(), Asker = asker }, cancellation);
        var view = HomeBlocks.Of(about, Topics(asker, MostTopics), options.Command);
        courier.Note("home", await connection.PublishHomeAsync(opened.User, view, cancellation));
    }

    private async Task SuggestAsync(string workspace, string user, string channel, string? thread, CancellationToken cancellation)
    {
        var asker = roster.ActorFor(user, workspace).Community;
        List<SuggestedPrompt> prompts = [new("What is new?", "latest")];
        foreach (var topic in Topics(asker, MostPromptTopics))
            prompts.Add(new SuggestedPrompt($"What is reported about {Shown.Cut(topic, MostTopicLetters)}?", $"topic {topic}"));
        prompts.Add(new SuggestedPrompt("Who denied what?", "who denied"));
        courier.Note("suggestions", await connection.SuggestPromptsAsync(channel, thread, "Ask about the news", prompts, cancellation));
    }

    private IReadOnlyList<string> Topics(Audience asker, int most) => suggestions.Complete(SuggestionSlot.Topic, "", asker, most);
}
