using System.CommandLine;
using NewsBot.Hosting.Composition;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary>A session for a command that only reads. It works beside a running server, and sees everything that is stored.</summary>
internal static class ReadingSession
{
    /// <summary>How the names of watched folders begin; other sources may bring something much later, or never.</summary>
    private const string Folder = "folder:";

    /// <param name="parsed">Names the data folder.</param>
    /// <param name="use">What the command will do.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<SessionOpening> OpenAsync(ParseResult parsed, SessionUse use, CancellationToken cancellation)
    {
        if (parsed.GetValue(SharedOptions.Data) is { } named)
            return await OpenUsedAsync(named, use, cancellation);

        return ProgramFolders.IsUntouched(ProgramFolders.DefaultData)
            ? await OpenNewAsync(ProgramFolders.DefaultData, use, cancellation)
            : await OpenUsedAsync(ProgramFolders.DefaultData, use, cancellation);
    }

    /// <summary>On a fresh machine the configured folders are read first, so that there is something to ask about.</summary>
    private static async Task<SessionOpening> OpenNewAsync(string folder, SessionUse use, CancellationToken cancellation)
    {
        var opening = await Session.OpenAsync(folder, DataFolderAccess.Write, cancellation, use);
        if (opening.Session is not { } session)
            return opening;

        foreach (var source in session.GetAll<IArticleSource>().Where(source => source.Name.StartsWith(Folder, StringComparison.Ordinal)))
            await session.Get<Intake>().TakeAsync(UpToCheckpoint(source.ReadAsync(cancellation)), null, cancellation);

        await session.Get<Newsroom>().WaitUntilLevelAsync(null, cancellation);
        return opening;
    }

    /// <summary>An index that a server left behind the record is brought up to it first, unless a server is doing so already.</summary>
    private static async Task<SessionOpening> OpenUsedAsync(string folder, SessionUse use, CancellationToken cancellation)
    {
        var reading = await Session.OpenAsync(folder, DataFolderAccess.Read, cancellation, use);
        if (reading.Session is not { } session || await session.Get<Newsroom>().IsLevelAsync(cancellation))
            return reading;

        await session.DisposeAsync();
        var writing = await Session.OpenAsync(folder, DataFolderAccess.Write, cancellation, use);
        if (writing.Session is not { } writer)
            return writing.InUse ? await Session.OpenAsync(folder, DataFolderAccess.Read, cancellation, use) : writing;

        if (await writer.Get<Newsroom>().TryWaitUntilLevelAsync(cancellation) is not { } hindrance)
            return writing;

        await writer.DisposeAsync();
        return await OpenBehindAsync(folder, hindrance, use, cancellation);
    }

    /// <summary>What could be found before is still answered from; with nothing of it there is no answer to give.</summary>
    private static async Task<SessionOpening> OpenBehindAsync(string folder, string hindrance, SessionUse use, CancellationToken cancellation)
    {
        var reading = await Session.OpenAsync(folder, DataFolderAccess.Read, cancellation, use);
        if (reading.Session is not { } session || session.Get<IPassageIndex>().Status.Articles > 0)
            return reading;

        await session.DisposeAsync();
        return new SessionOpening(null, $"the index in {folder} {hindrance}", InUse: false);
    }

    private static async IAsyncEnumerable<SourceEvent> UpToCheckpoint(IAsyncEnumerable<SourceEvent> events)
    {
        await foreach (var happening in events)
        {
            yield return happening;
            if (happening is SourceEvent.Checkpoint)
                yield break;
        }
    }
}
