using System.Text;

namespace NewsBot.DiscordChat.Commands;

/// <summary>Which commands a guild's topics get.</summary>
internal static class TopicCommands
{
    /// <summary>Discord allows 100 a guild; some are left for other uses.</summary>
    public const int Most = 80;

    public const int MostLetters = 32;

    /// <summary>The names for a guild's topics, without doubles and without the built-in commands' names.</summary>
    public static IReadOnlyList<string> NamesFor(IEnumerable<string> topics, IReadOnlySet<string> builtIn) =>
        [.. topics.Select(Slug).Where(slug => slug.Length > 0 && !builtIn.Contains(slug)).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>"G-20 Summit!" becomes "g-20-summit".</summary>
    public static string Slug(string topic)
    {
        var slug = new StringBuilder(topic.Length);
        foreach (var letter in topic.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (slug.Length == MostLetters)
                break;
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
