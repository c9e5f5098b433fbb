using System.CommandLine;
using NewsBot.Hosting.Configuration;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Manifest;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot slack manifest</c>: the app manifest to paste when the Slack app is created.</summary>
internal static class SlackCommand
{
    public static Command Create(Output output)
    {
        var manifest = new Command("manifest", "Print an app manifest to paste into api.slack.com/apps");
        manifest.SetAction(_ => Print(output));
        return new Command("slack", "What belongs to the Slack app") { manifest };
    }

    private static int Print(Output output)
    {
        var options = ProgramConfiguration.Read().GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();
        if (AppManifest.TroubleWith(options) is { } trouble)
            return output.Fail(trouble, ExitCode.Usage);

        output.Lines.WriteLine(AppManifest.Write(options));
        return ExitCode.Done;
    }
}
