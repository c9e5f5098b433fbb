namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Counts checks over a collection and keeps the failed ones to show.</summary>
internal sealed class Tally
{
    private const int Shown = 200;
    private readonly List<string> _failed = [];

    public int Checks { get; private set; }

    public double Share => Checks == 0 ? 0 : 1 - ((double)_failed.Count / Checks);

    public void Check(bool right, string failure)
    {
        Checks++;
        if (!right)
            _failed.Add(failure.ReplaceLineEndings(" ")[..Math.Min(failure.ReplaceLineEndings(" ").Length, 240)]);
    }

    public void AssertShare(double least)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{Checks - _failed.Count} of {Checks} checks ({Share:P2}); not: {string.Join("\n", _failed.Take(Shown))}");
        Assert.True(Checks > 0, "nothing was checked");
        Assert.True(Share >= least, $"{Share:P2} of {Checks} checks, {least:P0} wanted:\n{string.Join('\n', _failed.Take(Shown))}");
    }
}
