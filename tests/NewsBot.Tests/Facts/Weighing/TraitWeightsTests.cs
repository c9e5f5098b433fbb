using NewsBot.Facts.Weighing;

namespace NewsBot.Tests.Facts.Weighing;

public sealed class TraitWeightsTests
{
    [Fact]
    public void Default_DataFile_IsWellFormed() => Assert.NotEqual(0, TraitWeights.Default[Trait.Quoted]);

    [Theory]
    [InlineData("Quoted 3", "is not of the form")]
    [InlineData("Quoted: many", "is not of the form")]
    [InlineData("Quoted: 401", "from -400 to 400")]
    [InlineData("Quotes: 3", "\"Quotes\"")]
    public void New_MalformedLine_SaysWhatIsWrong(string line, string why)
    {
        var error = Assert.Throws<InvalidOperationException>(() => new TraitWeights([(7, line)]));
        Assert.Contains("line 7", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_TraitTwice_IsRefused() => Assert.Throws<InvalidOperationException>(() => new TraitWeights([(1, "Quoted: 3"), (2, "Quoted: 4")]));

    [Fact]
    public void New_TraitMissing_IsNamed()
    {
        var lines = Enum.GetNames<Trait>().Where(name => name != nameof(Trait.Quoted)).Append(TraitWeights.Base).Select((name, i) => (i, $"{name}: 1"));
        Assert.Contains("for Quoted.", Assert.Throws<InvalidOperationException>(() => new TraitWeights(lines)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public void New_HeaviestWeight_IsTaken(int weight)
    {
        var lines = Enum.GetNames<Trait>().Append(TraitWeights.Base).Select((name, i) => (i, $"{name}: {weight}"));
        Assert.Equal(weight, new TraitWeights(lines)[Trait.Told]);
    }
}
