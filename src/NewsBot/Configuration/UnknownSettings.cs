namespace NewsBot.Hosting.Configuration;

/// <summary>Settings that were given and are none, such as a name with a letter missing: nothing would ever read them.</summary>
internal static class UnknownSettings
{
    /// <returns>One line each, with what there is; values are not told.</returns>
    public static IReadOnlyList<string> In(IConfiguration configuration) =>
    [
        .. from section in KnownSettings.Sections
           let known = Known(section)
           from given in configuration.GetSection(section).GetChildren()
           where !known.Contains(Plain(given.Key), StringComparer.OrdinalIgnoreCase)
           select $"{section}:{given.Key} is no setting and does nothing; {section} has {string.Join(", ", known)}",
        .. from given in configuration.GetChildren()
           where given.GetChildren().Any() && !KnownSettings.Sections.Contains(given.Key, StringComparer.OrdinalIgnoreCase)
           let meant = KnownSettings.Sections.FirstOrDefault(section => Stem(section).Equals(Stem(given.Key), StringComparison.OrdinalIgnoreCase))
           where meant is not null
           select $"{given.Key} is no section of settings and does nothing; the name is {meant}",
    ];

    private static List<string> Known(string section) =>
        [.. KnownSettings.Names.Where(name => name.StartsWith(section + ":", StringComparison.Ordinal)).Select(name => name.Split(':')[1])];

    private static string Plain(string key) => key.EndsWith(SecretFilesSource.Suffix, StringComparison.Ordinal) ? key[..^SecretFilesSource.Suffix.Length] : key;

    private static string Stem(string section) => section.TrimEnd('s', 'S');
}
