using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Conversations;
using NewsBot.Questions;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat.Asking;

/// <summary>What people ask for in words, and what they get: an answer, a receipt for a link, an administrator's report.</summary>
internal sealed class FrontDesk([FromKeyedServices(SlackOptions.Door)] AnswerPages pages, INewsDesk desk, TimeProvider time, ILogger<FrontDesk> logger, ISubmissions? submissions = null)
{
    /// <param name="words">Plain text, already out of Slack's encoding.</param>
    /// <param name="conversation">What follow-ups are read against.</param>
    public async Task<Reply> ReplyAsync(string words, Actor actor, string conversation, Visibility visibility, CancellationToken cancellation)
    {
        var (verb, rest) = SpokenWords.Of(words);
        try
        {
            return verb switch
            {
                SpokenWords.Admin => new Reply(Notices.Of((await desk.RunAsync(rest, actor, cancellation)).Text), AskerOnly: true),
                SpokenWords.Submit => new Reply(Notices.Of(await SubmitAsync(rest, actor, cancellation)), AskerOnly: false),
                _ => await AskAsync(words.Length == 0 ? "help" : words, actor, conversation, visibility, cancellation),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.EventFailed("a question", failure);
            return new Reply(Notices.Of(Notices.Failed), AskerOnly: false);
        }
    }

    /// <summary>A question and nothing else: words out of somebody's message never submit or administer.</summary>
    public async Task<Reply> AskAsync(string words, Actor actor, string conversation, Visibility visibility, CancellationToken cancellation)
    {
        if (AccessPolicy.Decide(actor, Permission.Ask) is not AccessDecision.Allowed)
            return new Reply(Notices.Of("Questions are not open to you here."), AskerOnly: true);

        var question = new Question
        {
            Text = words,
            AskedAt = time.GetUtcNow(),
            Asker = actor.Community,
            Conversation = conversation,
        };
        var page = await pages.AskAsync(question, actor, cancellation);
        return new Reply(AnswerBlocks.Of(page, visibility), AskerOnly: false);
    }

    /// <summary>What became of a link, in words.</summary>
    public async Task<string> SubmitAsync(string link, Actor actor, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return $"\"{Shown.Cut(link, 200)}\" is not a link; write: submit https://example.org/article";
        if (submissions is null)
            return "This bot takes no links.";
        return (await submissions.SubmitAsync(address, actor, cancellation)).Text;
    }
}

/// <summary>What goes back.</summary>
/// <param name="AskerOnly">Never shown to others, wherever it was asked.</param>
internal sealed record Reply(SlackMessage Message, bool AskerOnly);
