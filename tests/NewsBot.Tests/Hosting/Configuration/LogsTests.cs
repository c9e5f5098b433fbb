using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.Hosting.Configuration;

namespace NewsBot.Tests.Hosting.Configuration;

public sealed class LogsTests
{
    [Theory]
    [InlineData("NewsBot.Indexing", LogLevel.Information, true)]
    [InlineData("NewsBot.Indexing", LogLevel.Debug, false)]
    [InlineData("Polly", LogLevel.Information, false)]
    [InlineData("Polly", LogLevel.Warning, true)]
    [InlineData("Microsoft.AspNetCore.Routing", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Routing", LogLevel.Warning, true)]
    public void Add_NothingConfigured_TellsOfLibrariesOnlyWhatIsWrong(string category, LogLevel level, bool isTold) =>
        Assert.Equal(isTold, Log([], category).IsEnabled(level));

    [Fact]
    public void Add_LevelOfALibraryConfigured_Holds() =>
        Assert.True(Log(new() { ["Logging:LogLevel:Polly"] = "Information" }, "Polly").IsEnabled(LogLevel.Information));

    private static ILogger Log(Dictionary<string, string?> settings, string category)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return LoggerFactory.Create(logging => logging.AddLogsOf(configuration, LogLevel.Information)).CreateLogger(category);
    }
}
