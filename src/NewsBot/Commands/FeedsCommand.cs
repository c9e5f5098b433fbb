using System.CommandLine;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Hosting.Administration;
using NewsBot.Hosting.Composition;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot feeds ...</c>: the same words as at every other door.</summary>
internal static class FeedsCommand
{
    private static readonly Argument<string[]> Words = new("words")
    {
        Description = "list, add URL [TITLE], test URL, pause, resume or remove URL-OR-ID, import FILE-OR-URL, export",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create(Output output)
    {
        var command = new Command("feeds", "List, add, test, pause, resume, remove, import and export feeds") { Words };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var words = parsed.GetValue(Words) ?? [];
        var folder = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        var command = string.Join(' ', WithWholePath(words).Prepend("feeds").Select(Quoted));
        var access = words is [] or ["list" or "test" or "export", ..] ? DataFolderAccess.Read : DataFolderAccess.Write;
        await using var opening = await Session.OpenAsync(folder, access, cancellation);
        if (opening is { Session: null, InUse: false })
            return output.Fail(opening.Problem);

        var reply = opening.Session is { } session
            ? await session.Get<INewsDesk>().RunAsync(command, new Actor("terminal", Environment.UserName, Audience.Everyone, IsAdministrator: true), cancellation)
            : await DeskSocket.AskAsync(Path.GetFullPath(folder), command, cancellation);
        if (reply is not { Done: true })
            return output.Fail(reply?.Text ?? $"{opening.Problem} While it serves, give the command at one of its doors.");
        output.Lines.WriteLine(reply.Text);
        return ExitCode.Done;
    }

    /// <summary>A server may stand in another folder than whoever names a file to it.</summary>
    private static string[] WithWholePath(string[] words) =>
        words is ["import", var file] && File.Exists(file) ? ["import", Path.GetFullPath(file)] : words;

    private static string Quoted(string word) => word.AsSpan().ContainsAny(' ', '\t') ? $"\"{word}\"" : word;
}
