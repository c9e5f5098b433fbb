using System.CommandLine;
using NewsBot.Hosting.Configuration;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Manifest;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot slack manifest</c>: what to paste into Slack to make the app.</summary>
internal static class SlackCommand
{
    public static Command Create(Output output)
    {
        var manifest = new Command("manifest", "Print the app manifest to paste into Slack");
        manifest.SetAction(_ => Print(output));
        return new Command("slack", "Prepare the Slack app") { manifest };
    }

    private static int Print(Output output)
    {
        var options = ProgramConfiguration.Read().GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();
        try
        {
            output.Lines.WriteLine(AppManifest.Write(options));
            return ExitCode.Done;
        }
        catch (ArgumentException wrong)
        {
            return output.Fail(wrong.Message, ExitCode.Usage);
        }
    }
}
