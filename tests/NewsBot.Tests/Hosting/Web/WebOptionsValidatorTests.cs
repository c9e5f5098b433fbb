using NewsBot.Hosting.Web;

namespace NewsBot.Tests.Hosting.Web;

public sealed class WebOptionsValidatorTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(65535, true)]
    [InlineData(65536, false)]
    public void Port_AtItsLimits_IsCheckedOnBothSides(int port, bool right) => Check(new WebOptions { Port = port }, right, $"Web:Port is {port}; choose 0 to 65535.");

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void QuestionsPerMinute_AtItsLimits_IsCheckedOnBothSides(int number, bool right) =>
        Check(new WebOptions { QuestionsPerMinute = number }, right, $"Web:QuestionsPerMinute is {number}; choose 6 to 100000.");

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("*", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("example.org", false)]
    public void Address_OfThisMachine_IsRight(string address, bool right) =>
        Check(new WebOptions { Address = address }, right, $"Web:Address is {address}; choose localhost, an IP address of this machine, or * for all.");

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void AdminToken_TooShort_IsRefusedWithoutBeingShown(int length, bool right)
    {
        var token = new string('s', length);
        var result = new WebOptionsValidator().Validate(null, new WebOptions { AdminToken = token });
        Assert.Equal(right, result.Succeeded);
        Assert.DoesNotContain(token, result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    private static void Check(WebOptions options, bool right, string problem)
    {
        var result = new WebOptionsValidator().Validate(null, options);
        Assert.Equal(right, result.Succeeded);
        if (!right)
            Assert.Equal(problem, Assert.Single(result.Failures!));
    }
}
