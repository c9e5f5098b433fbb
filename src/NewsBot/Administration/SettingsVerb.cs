using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Hosting.Configuration;

namespace NewsBot.Hosting.Administration;

/// <summary>"settings": what is configured, without the secrets.</summary>
internal sealed class SettingsVerb(IConfiguration configuration) : IAdminVerb
{
    private static readonly string[] Secrets = ["token", "secret", "password", "key", "proxy", "urls"];

    public string Name => "settings";

    public IReadOnlyList<string> Usage { get; } = ["settings"];

    public Permission Needs => Permission.ChangeSettings;

    public Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        var lines = KnownSettings.Sections
            .SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(setting => !string.IsNullOrEmpty(setting.Value))
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}: {(IsSecret(setting.Key) ? "set, not shown" : setting.Value)}")
            .ToList();
        return Task.FromResult(new DeskReply(Done: true, lines.Count == 0 ? "Everything stands at its default." : string.Join('\n', lines)));
    }

    private static bool IsSecret(string name) => Secrets.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
