using System.Text.RegularExpressions;

namespace NewsBot.Sources.Pages;

/// <summary>What a site asks robots to leave alone (RFC 9309).</summary>
internal sealed partial class RobotsRules
{
    private const int MostRules = 20_000;
    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string, bool)> rules) => _rules = rules;

    public static RobotsRules Everything { get; } = new([]);

    public static RobotsRules Nothing { get; } = new([("/", false)]);

    /// <param name="text">The file as it stands.</param>
    /// <param name="robot">Our name, without version.</param>
    public static RobotsRules Read(string text, string robot)
    {
        var ours = new List<(string, bool)>();
        var everybodys = new List<(string, bool)>();
        var named = false;
        var agents = new List<string>();
        var inRules = false;
        foreach (var line in text.TrimStart('\uFEFF').Split(['\n', '\r']))
        {
            var words = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (words.Length < 2)
                continue;

            switch (words[0].ToLowerInvariant())
            {
                case "user-agent":
                    if (inRules)
                        agents.Clear();
                    inRules = false;
                    agents.Add(words[1]);
                    named |= Names(words[1], robot);
                    break;
                case "allow" or "disallow":
                    inRules = true;
                    var rule = (Encoded(words[1]), words[0].Equals("allow", StringComparison.OrdinalIgnoreCase));
                    if (words[1].Length == 0)
                        break;
                    if (agents.Exists(agent => Names(agent, robot)) && ours.Count < MostRules)
                        ours.Add(rule);
                    if (agents.Contains("*") && everybodys.Count < MostRules)
                        everybodys.Add(rule);
                    break;
            }
        }

        return new RobotsRules(named ? ours : everybodys);
    }

    /// <summary>The longest rule that fits decides; of two equally long ones the permission.</summary>
    public bool Allow(Uri address)
    {
        var path = Encoded(address.PathAndQuery);
        return _rules.Where(rule => Fits(rule.Pattern, path)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows).Select(rule => (bool?)rule.Allows).FirstOrDefault() ?? true;
    }

    private static bool Names(string agent, string robot) => robot.Equals(agent.Split('/')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>"*" stands for anything, "$" at the end for the end. Each piece is looked for once, from the left.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var pieces = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;

        var at = pieces[0].Length;
        foreach (var piece in pieces.AsSpan(1))
        {
            at = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += piece.Length;
        }

        return !isWhole || at == path.Length || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }

    /// <summary>Rules and addresses write the same letter in several ways: as it is, or by its bytes in either case.</summary>
    private static string Encoded(string path) =>
        Beyond().Replace(path, match => match.ValueSpan[0] == '%' ? match.Value.ToUpperInvariant() : Uri.EscapeDataString(match.Value));

    [GeneratedRegex(@"%[0-9a-fA-F]{2}|[^\u0000-\u007F]+")]
    private static partial Regex Beyond();
}
