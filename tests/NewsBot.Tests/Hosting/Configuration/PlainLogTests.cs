using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Hosting.Configuration;
using NewsBot.Hosting.Terminal;

namespace NewsBot.Tests.Hosting.Configuration;

public sealed class PlainLogTests
{
    [Fact]
    public void Write_OwnMessage_IsTimeLevelAndWordsAlone() =>
        Assert.Equal("2024-05-01 12:00:00 info: index is level", Line("NewsBot.Indexing.Upkeep.IndexKeeper", LogLevel.Information, "index is level"));

    [Fact]
    public void Write_MessageOfALibrary_NamesIt() =>
        Assert.Equal("2024-05-01 12:00:00 warning: Microsoft.AspNetCore.Server: slow", Line("Microsoft.AspNetCore.Server", LogLevel.Warning, "slow"));

    [Fact]
    public void Write_SeveralLines_BecomeOne() =>
        Assert.Equal("2024-05-01 12:00:00 debug: one two", Line("NewsBot.X", LogLevel.Debug, "one\r\n  two\n"));

    [Fact]
    public void Write_FailureBelowError_IsItsNameAndMessage() =>
        Assert.Equal("2024-05-01 12:00:00 warning: no luck (IOException: disk)", Line("NewsBot.X", LogLevel.Warning, "no luck", Thrown()));

    [Fact]
    public void Write_FailureAtError_HasItsPlaceInTheProgram()
    {
        var line = Line("NewsBot.X", LogLevel.Error, "no luck", Thrown());
        Assert.StartsWith("2024-05-01 12:00:00 error: no luck (System.IO.IOException: disk at ", line, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), line, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhileAPromptWaits_PutsThePromptBelow() =>
        Assert.Equal($"\r\e[K2024-05-01 12:00:00 info: stored{Environment.NewLine}› ", Written(new PromptLine { Waits = true }, "NewsBot.X", LogLevel.Information, "stored"));

    private static string Line(string category, LogLevel level, string message, Exception? failure = null) =>
        Assert.Single(Written(new PromptLine(), category, level, message, failure).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    private static string Written(PromptLine prompt, string category, LogLevel level, string message, Exception? failure = null)
    {
        using var written = new StringWriter();
        var log = new PlainLog(new FakeTimeProvider(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero)), prompt);
        log.Write(new LogEntry<string>(level, category, new EventId(378767808, "Told"), message, failure, (state, _) => state), null, written);
        return written.ToString();
    }

    private static IOException Thrown()
    {
        try
        {
            throw new IOException("disk");
        }
        catch (IOException failure)
        {
            return failure;
        }
    }
}
