using NewsBot.Ingestion;

namespace NewsBot.Tests.Ingestion;

public sealed class IngestionOptionsTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(1_000, true)]
    [InlineData(0, false)]
    [InlineData(1_001, false)]
    public void Validate_Batch_HoldsItsLimits(int batch, bool isRight)
    {
        var result = new IngestionOptionsValidator().Validate(null, new IngestionOptions { Batch = batch });
        Assert.Equal(isRight, result.Succeeded);
        if (!isRight)
            Assert.Equal($"Articles:Batch is {batch}; choose 1 to 1000.", Assert.Single(result.Failures!));
    }

    [Theory]
    [InlineData("1.00:00:00", true)]
    [InlineData("36500.00:00:00", true)]
    [InlineData("23:59:59", false)]
    [InlineData("36500.00:00:01", false)]
    public void Validate_KeepFor_HoldsItsLimits(string keepFor, bool isRight) =>
        Assert.Equal(isRight, new IngestionOptionsValidator().Validate(null, new IngestionOptions { KeepFor = TimeSpan.Parse(keepFor) }).Succeeded);
}
