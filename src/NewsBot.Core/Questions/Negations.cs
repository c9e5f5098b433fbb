namespace NewsBot.Questions;

/// <summary>Words that turn the verb behind them into its opposite: "not", "never", "didn't".</summary>
internal static class Negations
{
    public static bool Contains(string word) => word.ToLowerInvariant() is "not" or "never"
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);
}
