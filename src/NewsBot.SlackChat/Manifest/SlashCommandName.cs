using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsBot.SlackChat.Manifest;

/// <summary>Judges the name of the slash command.</summary>
public static partial class SlashCommandName
{
    /// <summary>Slack's own commands, which an app can't register.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "/active", "/archive", "/away", "/call", "/collapse", "/dm", "/dnd", "/expand", "/feed", "/feedback", "/help", "/huddle", "/invite",
        "/invite_people", "/join", "/keys", "/leave", "/me", "/msg", "/mute", "/open", "/part", "/prefs", "/remind", "/remove", "/rename",
        "/search", "/shortcuts", "/shrug", "/star", "/status", "/topic", "/unarchive", "/who");

    /// <summary>What is wrong with the name and what would be right, or null.</summary>
    public static string? TroubleWith(string name)
    {
        if (!Form().IsMatch(name))
            return "give a slash and 1 to 31 lower-case letters, digits, hyphens or underscores, such as /newsbot.";
        return Reserved.Contains(name) ? "Slack keeps that command for itself; choose another, such as /newsbot." : null;
    }

    [GeneratedRegex("^/[a-z0-9][a-z0-9_-]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
