using System.CommandLine;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
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
        var access = words is [] or ["list" or "test" or "export", ..] ? DataFolderAccess.Read : DataFolderAccess.Write;
        await using var opening = await Session.OpenAsync(parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData, access, cancellation);
        if (opening.Session is not { } session)
            return output.Fail(opening.InUse ? $"{opening.Problem} While it serves, give the command at one of its doors." : opening.Problem);

        var actor = new Actor("terminal", Environment.UserName, Audience.Everyone, IsAdministrator: true);
        var reply = await session.Get<INewsDesk>().RunAsync(string.Join(' ', words.Prepend("feeds").Select(Quoted)), actor, cancellation);
        if (!reply.Done)
            return output.Fail(reply.Text);
        output.Lines.WriteLine(reply.Text);
        return ExitCode.Done;
    }

    private static string Quoted(string word) => word.AsSpan().ContainsAny(' ', '\t') ? $"\"{word}\"" : word;
}
