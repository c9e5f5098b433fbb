namespace NewsBot.Answers.Composing;

/// <summary>Turns signs into a probability.</summary>
internal static class LogisticCurve
{
    /// <param name="weights">The first is the curve's place, the others weigh the signs.</param>
    /// <param name="signs">One fewer than the weights.</param>
    public static double At(ReadOnlySpan<double> weights, ReadOnlySpan<double> signs)
    {
        var sum = weights[0];
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i + 1] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
