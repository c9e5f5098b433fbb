using System.Globalization;

namespace NewsBot.ChatLoad;

/// <summary>How long something took, many times.</summary>
internal sealed class Times(IEnumerable<TimeSpan?> taken)
{
    private readonly double[] _sorted = [.. taken.OfType<TimeSpan>().Select(time => time.TotalMilliseconds).Order()];

    /// <summary>The slowest of each so many, in milliseconds: shows whether they queued throughout, or once.</summary>
    public static string Course(IEnumerable<TimeSpan?> taken, int together) => string.Join(
        ", ", taken.Chunk(together).Select(some => some.Max()?.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) ?? "none"));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, last {At(1):0.0} ms");

    private double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}
