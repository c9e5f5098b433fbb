using Discord;
using NewsBot.DiscordChat.Connection;
using ButtonStyle = Discord.ButtonStyle;

namespace NewsBot.DiscordSdk.Writing;

/// <summary>Turns what the door says into Discord.Net's messages.</summary>
internal static class MessageWriter
{
    /// <summary>Whom a message may ping. There is only one choice.</summary>
    public static AllowedMentions NoPings => new(AllowedMentionTypes.None) { MentionRepliedUser = false };

    public static Embed[] Embeds(OutgoingMessage message) => [.. message.Embeds.Select(Embed)];

    /// <summary>Never null: an edit has to take the old message's buttons away.</summary>
    public static MessageComponent Buttons(OutgoingMessage message)
    {
        var builder = new ComponentBuilder();
        foreach (var button in message.Buttons)
            builder.WithButton(button.Label, button.CustomId, (ButtonStyle)(int)button.Style);
        return builder.Build();
    }

    /// <summary>Fresh streams for each request.</summary>
    public static FileAttachment[] Files(OutgoingMessage message) =>
        [.. message.Files.Select(file => new FileAttachment(new MemoryStream(file.Bytes.ToArray(), writable: false), file.Name))];

    /// <summary>Links in plain content are not unfolded into previews. The same flag would hide the bot's own embeds.</summary>
    public static MessageFlags Flags(OutgoingMessage message) => message.Embeds.IsEmpty ? MessageFlags.SuppressEmbeds : MessageFlags.None;

    public static void Replace(MessageProperties properties, OutgoingMessage message)
    {
        properties.Content = message.Content;
        properties.Embeds = Embeds(message);
        properties.Components = Buttons(message);
        properties.AllowedMentions = NoPings;
        properties.Flags = Flags(message);
        if (!message.Files.IsEmpty)
            properties.Attachments = Files(message);
    }

    public static Modal Form(FirstResponse.Form form) =>
        new ModalBuilder(form.Title, form.CustomId)
            .AddTextInput(form.FieldLabel, form.FieldId, TextInputStyle.Paragraph, form.Placeholder, maxLength: form.MostLetters, required: true)
            .Build();

    private static Embed Embed(MessageEmbed embed)
    {
        var builder = new EmbedBuilder
        {
            Title = embed.Title,
            Url = embed.Link?.AbsoluteUri,
            Description = embed.Description,
            Color = new Color((uint)embed.Colour),
        };
        if (embed.Author is not null)
            builder.WithAuthor(embed.Author);
        if (embed.Footer is not null)
            builder.WithFooter(embed.Footer);
        return builder.Build();
    }
}
