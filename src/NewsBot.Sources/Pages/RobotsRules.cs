using System.Text.RegularExpressions;

namespace NewsBot.Sources.Pages;

/// <summary>What a site asks robots to leave alone (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 2000;
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
        foreach (var line in text.Split('\n').Take(MostRules * 4))
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
                    var rule = (words[1], words[0].Equals("allow", StringComparison.OrdinalIgnoreCase));
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
        var path = address.PathAndQuery;
        return _rules.Where(rule => Fits(rule.Pattern, path)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows).Select(rule => (bool?)rule.Allows).FirstOrDefault() ?? true;
    }

    private static bool Names(string agent, string robot) => robot.Equals(agent.Split('/')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Fits(string pattern, string path)
    {
        if (pattern.AsSpan().IndexOfAny('*', '$') < 0)
            return path.StartsWith(pattern, StringComparison.Ordinal);
        var expression = "^" + Regex.Escape(pattern).Replace("\\*", ".*");
        expression = expression.EndsWith("\\$", StringComparison.Ordinal) ? expression[..^2] + "$" : expression;
        return Regex.IsMatch(path, expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
