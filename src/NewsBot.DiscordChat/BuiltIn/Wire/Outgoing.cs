using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

/// <summary>Turns what the door says into Discord's bodies.</summary>
internal static class Outgoing
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;

    public static CallbackBody Callback(FirstResponse response) => response switch
    {
        FirstResponse.Thinking thinking => new(5, new CallbackData { Flags = thinking.IsPrivate ? Ephemeral : 0 }),
        FirstResponse.Working => new(6, null),
        FirstResponse.Reply reply => new(4, Reply(reply)),
        FirstResponse.Choices choices => new(8, new CallbackData { Choices = [.. choices.Values.Select(Choice)] }),
        FirstResponse.Form form => new(9, Form(form)),
        _ => throw new ArgumentOutOfRangeException(nameof(response), response, "Not a first response."),
    };

    public static MessageBody Message(OutgoingMessage message, bool isPrivate = false) => new()
    {
        Content = message.Content,
        Embeds = [.. message.Embeds.Select(Embed)],
        Components = Rows(message),
        Flags = Flags(message, isPrivate),
    };

    public static ChoiceBody Choice(string value) => new(value, value);

    private static CallbackData Reply(FirstResponse.Reply reply)
    {
        var body = Message(reply.Message, reply.IsPrivate);
        return new CallbackData
        {
            Content = body.Content,
            Embeds = body.Embeds,
            Components = body.Components,
            AllowedMentions = AllowedMentions.None,
            Flags = body.Flags,
        };
    }

    /// <summary>Links in plain content are not unfolded into previews. The same flag would hide the bot's own embeds.</summary>
    private static int? Flags(OutgoingMessage message, bool isPrivate)
    {
        var flags = (message.Embeds.IsEmpty ? SuppressEmbeds : 0) | (isPrivate ? Ephemeral : 0);
        return flags == 0 ? null : flags;
    }

    private static ComponentBody[] Rows(OutgoingMessage message) => message.Buttons.IsEmpty ? [] :
    [
        new ComponentBody
        {
            Type = Component.Row,
            Components = [.. message.Buttons.Select(button => new ComponentBody
            {
                Type = Component.Button,
                Label = button.Label,
                CustomId = button.CustomId,
                Style = (int)button.Style,
            })],
        },
    ];

    private static EmbedBody Embed(MessageEmbed embed) => new()
    {
        Title = embed.Title,
        Url = embed.Link?.AbsoluteUri,
        Description = embed.Description,
        Color = embed.Colour,
        Author = embed.Author is null ? null : new NameBody(embed.Author),
        Footer = embed.Footer is null ? null : new TextBody(embed.Footer),
    };

    private static CallbackData Form(FirstResponse.Form form) => new()
    {
        CustomId = form.CustomId,
        Title = form.Title,
        Components =
        [
            new ComponentBody
            {
                Type = Component.Label,
                Label = form.FieldLabel,
                Component = new ComponentBody
                {
                    Type = Component.TextInput,
                    CustomId = form.FieldId,
                    Style = 2,
                    Placeholder = form.Placeholder,
                    MaxLength = form.MostLetters,
                    Required = true,
                },
            },
        ],
    };
}
