using NewsBot.Supervision;

namespace NewsBot.Tests.Supervision;

public sealed class CalmStartTests
{
    [Fact]
    public void Over_NobodyKeepsIt_IsOverAtOnce() => Assert.True(new CalmStart().Over.IsCompletedSuccessfully);

    [Fact]
    public async Task Over_Kept_EndsWhenItIsSaid()
    {
        var start = new CalmStart();
        start.Keep();
        var over = start.Over;
        Assert.False(over.IsCompleted);

        start.End();
        await over.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(start.Over.IsCompletedSuccessfully);
    }
}
