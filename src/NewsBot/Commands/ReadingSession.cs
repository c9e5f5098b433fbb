using System.CommandLine;
using NewsBot.Hosting.Composition;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary>A session for a command that only reads; it works beside a running server.</summary>
internal sealed class ReadingSession : IAsyncDisposable
{
    private ReadingSession(SessionOpening opening) => (Session, Problem) = (opening.Session, opening.Problem);

    public Session? Session { get; }

    public string Problem { get; }

    public static async Task<ReadingSession> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var data = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        return new ReadingSession(await Session.OpenAsync(data, DataFolderAccess.Read, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        if (Session is { } open)
            await open.DisposeAsync();
    }
}
