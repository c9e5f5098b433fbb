using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Options;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary>Runs the command that the words name; whatever goes wrong becomes one line on standard error.</summary>
internal static class CommandRunner
{
    /// <summary>What a command may take to end once it was told to.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(RootCommand root, string[] words, Output output)
    {
        var parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return output.Fail($"{Distinct(parsed)} (newsbot --help lists what there is)", ExitCode.Usage);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Farewell });
        }
        catch (OperationCanceledException)
        {
            return output.Fail("stopped before it was done");
        }
        catch (OptionsValidationException wrong)
        {
            return output.Fail(string.Join(' ', wrong.Failures), ExitCode.Usage);
        }
        catch (InvalidDataException wrong)
        {
            return output.Fail(Innermost(wrong), ExitCode.Usage);
        }
        catch (Exception failure) when (failure is RecordUnavailableException or IOException or UnauthorizedAccessException)
        {
            return output.Fail(failure.Message);
        }
    }

    private static string Distinct(ParseResult parsed) => string.Join(" ", parsed.Errors.Select(Words).Distinct());

    private static string Words(ParseError error) => error.SymbolResult is CommandResult { Command.Subcommands: { Count: > 0 } within } group && error.Message.StartsWith("Required command", StringComparison.Ordinal)
        ? $"{group.Command.Name} what? There is {string.Join(", ", within.Select(command => $"{group.Command.Name} {command.Name}"))}."
        : error.Message.TrimEnd('.') + ".";

    /// <summary>The configuration wraps what the JSON reader said; both lines together name the file and the place in it.</summary>
    private static string Innermost(InvalidDataException wrong) => wrong.InnerException is { InnerException: System.Text.Json.JsonException cause }
        ? $"{wrong.Message.TrimEnd('.')}: {cause.Message}"
        : wrong.Message;
}
