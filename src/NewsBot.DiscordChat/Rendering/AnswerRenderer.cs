using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Rendering;

/// <summary>An answer's page as a Discord message: one box that leads, one for each passage, and a row of buttons.</summary>
/// <remarks>A function: no clock, no state. Every limit of <see cref="Limits"/> holds whatever the answer says.</remarks>
internal static class AnswerRenderer
{
    private const int TitleRoom = 150;
    private const int TopicRoom = 50;
    private const int FooterRoom = 250;
    private const int LeadRoom = 700;
    private const int NoteRoom = 200;
    private const int MostNotes = 2;

    /// <param name="page">What to show.</param>
    /// <param name="isPrivate">Only the asker sees it, and may share it.</param>
    /// <param name="sharedBy">Who shared a private answer; null when it was not.</param>
    public static OutgoingMessage Render(AnswerPage page, bool isPrivate, string? sharedBy = null)
    {
        var lead = Lead(page, sharedBy);
        var footer = Cut(Wording.Footer(page.Answer.AsOf), FooterRoom);
        var room = Limits.AllEmbeds - lead.Letters - footer.Length;
        var boxes = page.Passages.Select((passage, n) => PassageRenderer.Render(passage, page.First + n, room / page.Passages.Length)).Prepend(lead).ToArray();
        boxes[^1] = boxes[^1] with { Footer = footer };
        return new OutgoingMessage { Embeds = [.. boxes], Buttons = Buttons(page, isPrivate) };
    }

    /// <summary>Each passage of the page in its paragraph.</summary>
    public static OutgoingMessage RenderContext(AnswerPage page)
    {
        if (page.Passages.IsEmpty)
            return OutgoingMessage.Saying("These passages are no longer in the index.");

        var room = Limits.AllEmbeds / page.Passages.Length;
        return new OutgoingMessage { Embeds = [.. page.Passages.Select((passage, n) => PassageRenderer.RenderContext(passage, page.First + n, room))] };
    }

    private static MessageEmbed Lead(AnswerPage page, string? sharedBy)
    {
        var answer = page.Answer;
        var lines = new List<string>();
        if (page.IsFirst)
        {
            lines.Add(LeadLine(answer));
            lines.AddRange(answer.Notes.Take(MostNotes).Select(note => "⚠ " + Cut(Markdown.Escape(Markdown.Clean(note)), NoteRoom)));
        }
        else
        {
            lines.Add(page.Passages.IsEmpty ? "No further passages." : $"Passages {page.First} to {page.First + page.Passages.Length - 1}");
        }

        if (answer.NothingFound is { } nothing)
            lines.AddRange(Help(nothing));

        return new MessageEmbed
        {
            Author = sharedBy is null ? null : $"Shared by {Cut(Markdown.Clean(sharedBy), 80)}",
            Title = Cut(Markdown.Escape(Markdown.Clean(Asked(answer))), TitleRoom),
            Description = string.Join('\n', lines),
            Colour = answer.Answered ? Colours.Lead : Colours.Nothing,
        };
    }

    /// <summary>The bot's own words, in bold where they are a list.</summary>
    private static string LeadLine(Answer answer)
    {
        if (answer.Kind is AnswerKind.Help or AnswerKind.About)
            return Escaped(answer.Lead, 3_500);

        var lead = Cut(Markdown.Escape(Markdown.Clean(answer.Lead)), LeadRoom);
        if (!answer.Answered)
            return lead;

        var sources = answer.IndependentSources > 0 ? $"\n-# {Wording.Sources(answer.IndependentSources)}" : "";
        return (answer.Listed.IsEmpty ? lead : $"**{lead}**") + sources;
    }

    /// <summary>Help has lines of its own; they are kept.</summary>
    private static string Escaped(string text, int room) => Cut(string.Join('\n', text.Split('\n').Select(Markdown.Escape)), room);

    private static IEnumerable<string> Help(NothingFound nothing)
    {
        if (!nothing.NearestTopics.IsEmpty)
            yield return "Nearest topics: " + string.Join(", ", nothing.NearestTopics.Take(5).Select(topic => Cut(Markdown.Escape(Markdown.Clean(topic)), TopicRoom)));
        yield return "-# Know an article about it? Send it with /submit.";
    }

    private static string Asked(Answer answer) => answer.Kind switch
    {
        AnswerKind.Help => "What you can ask",
        AnswerKind.About => "About NewsBot",
        _ => answer.Question.Text,
    };

    private static ImmutableArray<MessageButton> Buttons(AnswerPage page, bool isPrivate)
    {
        if (!page.IsKept)
            return [];

        var buttons = ImmutableArray.CreateBuilder<MessageButton>();
        if (page.HasMore)
            buttons.Add(Button("More", ButtonVerb.More, ButtonStyle.Primary));
        if (!page.Passages.IsEmpty)
            buttons.Add(Button("Context", ButtonVerb.Context));
        buttons.Add(Button("Ask more", ButtonVerb.Ask));
        if (isPrivate)
            buttons.Add(Button("Share", ButtonVerb.Share));
        else
            buttons.Add(Button("Delete", ButtonVerb.Delete));
        return buttons.ToImmutable();

        MessageButton Button(string label, ButtonVerb verb, ButtonStyle style = ButtonStyle.Secondary) =>
            new(label, new ButtonId(verb, page.Id, isPrivate).ToString(), style);
    }

    /// <summary>At most <paramref name="room"/> letters, an ellipsis where something was left out.</summary>
    public static string Cut(string text, int room)
    {
        if (text.Length <= room)
            return text;

        var end = char.IsLowSurrogate(text[room - 1]) ? room - 2 : room - 1;
        return text[..end].TrimEnd('\\', ' ') + "…";
    }
}
