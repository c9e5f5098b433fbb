using NewsBot.Answers;
using NewsBot.Hosting.Commands;
using NewsBot.Questions;
using NewsBot.Supervision;
using Spectre.Console;

namespace NewsBot.Hosting.Terminal;

/// <summary>Takes questions at the terminal while the bot serves.</summary>
/// <remarks>A blocked read cannot be cancelled, so the reading thread is left behind when the bot stops.</remarks>
internal sealed class Prompt(IAnswerer answerer, Output output, PromptLine line, IHostApplicationLifetime life, ComponentBoard board, TimeProvider time, ILogger<Prompt> logger)
    : SupervisedService("prompt", board, time, logger)
{
    private const int Shown = 5;

    public static bool HasTerminal => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var onStart = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
        output.Console.MarkupLine("[grey]Ask here; an empty line shows how, Ctrl+C stops.[/]");
        while (!stopping.IsCancellationRequested)
        {
            output.Console.Markup($"[bold]{PromptLine.Mark}[/]");
            line.Waits = !Console.IsErrorRedirected;
            var words = await ReadLineAsync().WaitAsync(stopping);
            line.Waits = false;
            if (words is null)
                return;

            await AnswerAsync(words.Trim(), stopping);
        }
    }

    private async Task AnswerAsync(string words, CancellationToken stopping)
    {
        var question = new Question { Text = words.Length == 0 ? "/help" : words, AskedAt = Time.GetUtcNow(), Conversation = "terminal" };
        output.Console.WriteLine();
        output.Console.Write(AnswerView.Render(await answerer.AnswerAsync(question, stopping), Shown));
        output.Console.WriteLine();
    }

    private static Task<string?> ReadLineAsync() =>
        Task.Factory.StartNew(Console.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
