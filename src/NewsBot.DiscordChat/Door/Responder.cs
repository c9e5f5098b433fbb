using Microsoft.Extensions.DependencyInjection;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Commands;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;
using NewsBot.Questions;

namespace NewsBot.DiscordChat.Door;

/// <summary>Does what an acknowledged interaction asks for.</summary>
internal sealed class Responder([FromKeyedServices(People.Door)] AnswerPages pages, People people, IDiscordConnection connection, Submitting submitting, Administering administering, TimeProvider time)
{
    public const string Expired = "This answer is no longer kept. Ask again with /ask.";
    public const string Apology = "Something went wrong on my side. The log says what; please try again.";

    public Work WorkFor(Interaction interaction) => new(
        NameOf(interaction),
        interaction,
        cancellation => ComposeAsync(interaction, cancellation),
        Replying(interaction, OutgoingMessage.Saying(Apology)));

    private async Task<Delivery> ComposeAsync(Interaction interaction, CancellationToken cancellation) => interaction switch
    {
        CommandUsed { Name: AdminForms.Name } command => Replying(command, await administering.RunAsync(AdminForms.CommandFor(command.Path, command.Options), people.ActorOf(command), cancellation)),
        CommandUsed { Name: CommandCatalog.Submit } command => Replying(command, await submitting.SubmitAsync(command.Options.GetValueOrDefault("url") ?? command.Options.GetValueOrDefault("file") ?? "", people.ActorOf(command), cancellation)),
        CommandUsed command => Replying(command, await AskAsync(command, cancellation)),
        MessageCommandUsed { Name: CommandCatalog.AddLinks } command => Replying(command, await submitting.SubmitLinksAsync(command.TargetContent, people.ActorOf(command), cancellation)),
        MessageCommandUsed command => Replying(command, await AskAsync(command, MentionText.ToQuestion(command.TargetContent), count: null, isPrivate: true, cancellation)),
        ButtonPressed button when ButtonId.TryParse(button.CustomId, out var id) => await PressAsync(button, id, cancellation),
        FormSent form when ButtonId.TryParse(form.CustomId, out var id) =>
            Replying(form, await AskAsync(form, form.Fields.GetValueOrDefault(Reception.QuestionField, ""), count: null, id.IsPrivate, cancellation)),
        _ => Replying(interaction, OutgoingMessage.Saying(Expired)),
    };

    private Task<OutgoingMessage> AskAsync(CommandUsed command, CancellationToken cancellation)
    {
        var form = AskForms.Find(command.Name);
        return AskAsync(command, form.QuestionFor(command.Options), form.CountIn(command.Options), Reception.IsPrivate(command), cancellation);
    }

    private async Task<OutgoingMessage> AskAsync(Interaction interaction, string text, int? count, bool isPrivate, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
            return OutgoingMessage.Saying("There are no words in it to look for.");

        var actor = people.ActorOf(interaction);
        var question = new Question
        {
            Text = text,
            AskedAt = time.GetUtcNow(),
            Asker = actor.Community,
            Conversation = People.ConversationOf(interaction.ChannelId, interaction.User.Id),
        };
        if (count is { } wanted)
            question = question with { Limit = wanted };
        return AnswerRenderer.Render(await pages.AskAsync(question, actor, cancellation), isPrivate);
    }

    private async Task<Delivery> PressAsync(ButtonPressed button, ButtonId id, CancellationToken cancellation)
    {
        var actor = people.ActorOf(button);
        return id.Verb switch
        {
            ButtonVerb.Delete => await DeleteAsync(button, id, actor, cancellation),
            ButtonVerb.More => Replying(button, Shown(await pages.MoreAsync(id.PageId, actor, cancellation), page => AnswerRenderer.Render(page, id.IsPrivate))),
            ButtonVerb.Context => Replying(button, Shown(await pages.AgainAsync(id.PageId, actor, cancellation), AnswerRenderer.RenderContext)),
            _ => Replying(button, Shown(await pages.AgainAsync(id.PageId, actor, cancellation), page => AnswerRenderer.Render(page, isPrivate: false, button.User.Name))),
        };
    }

    private async Task<Delivery> DeleteAsync(ButtonPressed button, ButtonId id, Actor actor, CancellationToken cancellation)
    {
        var kept = await pages.FindAsync(id.PageId, cancellation);
        var may = kept?.MayDelete(actor) ?? AccessPolicy.Decide(actor, Permission.DeleteOthersAnswers) is AccessDecision.Allowed;
        return may
            ? sending => connection.DeleteReplyAsync(button, sending)
            : sending => connection.FollowUpAsync(button, OutgoingMessage.Saying("Only whoever asked, or someone who manages this server, may delete an answer."), isPrivate: true, sending);
    }

    private Delivery Replying(Interaction interaction, OutgoingMessage message) => sending => connection.ReplyAsync(interaction, message, sending);

    private static OutgoingMessage Shown(AnswerPage? page, Func<AnswerPage, OutgoingMessage> render) => page is null ? OutgoingMessage.Saying(Expired) : render(page);

    private static string NameOf(Interaction interaction) => interaction switch
    {
        CommandUsed command => "/" + command.Name,
        MessageCommandUsed command => command.Name,
        ButtonPressed => "a button",
        FormSent => "a form",
        _ => "an interaction",
    };
}
