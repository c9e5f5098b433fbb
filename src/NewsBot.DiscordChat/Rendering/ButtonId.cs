namespace NewsBot.DiscordChat.Rendering;

/// <summary>What a button does, which answer it stands under, and whether that one is private: "more:AbC123:p".</summary>
internal readonly record struct ButtonId(ButtonVerb Verb, string PageId, bool IsPrivate)
{
    public static bool TryParse(string customId, out ButtonId id)
    {
        id = default;
        if (customId.Split(':') is not [var verb, { Length: > 0 } page, "p" or "o"] || !Enum.TryParse<ButtonVerb>(verb, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return false;

        id = new ButtonId(known, page, customId[^1] == 'p');
        return true;
    }

    public override string ToString() => $"{Verb.ToString().ToLowerInvariant()}:{PageId}:{(IsPrivate ? 'p' : 'o')}";
}

internal enum ButtonVerb
{
    More,
    Context,
    Ask,
    Share,
    Delete,
}
