using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Terminal;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot check</c>: what is right, what is wrong, and what to do about it.</summary>
internal static class CheckCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("check", "Check the configuration, the data folder and the platforms, and say what to mend");
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var findings = await LookAsync(parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData, cancellation);
        output.Console.Write(CheckView.Render(findings));
        var wrong = findings.Count(finding => finding.Verdict == CheckVerdict.Wrong);
        return wrong == 0 ? ExitCode.Done : output.Fail(wrong == 1 ? "one thing to mend" : $"{wrong} things to mend");
    }

    private static async Task<IReadOnlyList<CheckFinding>> LookAsync(string data, CancellationToken cancellation)
    {
        try
        {
            await using var session = Session.Unopened(data);
            var findings = new List<CheckFinding>();
            foreach (var check in session.GetAll<ICheck>())
                findings.AddRange(await check.CheckAsync(cancellation));

            return findings;
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures.Select(failure => new CheckFinding("settings", CheckVerdict.Wrong, failure))];
        }
    }
}
