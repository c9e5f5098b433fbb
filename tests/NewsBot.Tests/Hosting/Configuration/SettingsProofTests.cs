using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Configuration;

/// <summary>Each setting with a range in docs/operations.md: both ends hold, what lies beyond does not, and is named with its value and the range.</summary>
public sealed partial class SettingsProofTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string, string, string> Ranges
    {
        get
        {
            var ranges = new TheoryData<string, string, string>();
            foreach (var row in SettingsTable.Rows)
            {
                if (Range().Match(row.Meaning) is { Success: true } range)
                    ranges.Add(row.Setting, Plain(range.Groups["least"].Value), Plain(range.Groups["most"].Value));
            }

            return ranges;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Table_Ranges_AreThoseOfAllNumbersAndTimes()
    {
        Type[] scales = [typeof(int), typeof(double), typeof(TimeSpan)];
        var scaled = KnownSettings.InOptions.Where(setting => scales.Contains(setting.Kind)).Select(setting => setting.Name).Append(FolderSettings.Rescan);
        Assert.Equal(scaled.Order(StringComparer.Ordinal), Ranges.Select(range => range.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Value_AtTheEndsOfItsRange_IsTaken(string setting, string least, string most)
    {
        Assert.Empty(Failures((setting, least)));
        Assert.Empty(setting == "Feeds:ShortestInterval" ? Failures((setting, most), ("Feeds:LongestInterval", most)) : Failures((setting, most)));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Value_BeyondItsRangeOrUnreadable_IsNamedWithTheRange(string setting, string least, string most)
    {
        foreach (var value in (string[])[Beyond(least, -1), Beyond(most, +1), "soon", ""])
        {
            if (setting == FolderSettings.Rescan && value.Length == 0)
                continue; // the same as none

            var failure = Assert.Single(Failures((setting, value)), failure => failure.StartsWith(setting, StringComparison.Ordinal));
            Assert.StartsWith($"{setting} is {(value.Length == 0 ? "empty" : value)}; choose {least} to {most}", failure, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Web:Enabled", "perhaps", "Web:Enabled is perhaps; choose true or false.")]
    [InlineData("Web:Address", "here", "Web:Address is here; choose localhost, an IP address")]
    [InlineData("Slack:Mode", "Pigeon", "Slack:Mode is Pigeon; choose Socket or Http.")]
    [InlineData("Slack:Client", "other", "Slack:Client is other; choose builtin")]
    [InlineData("Discord:Client", "other", "Discord:Client is other; choose builtin")]
    [InlineData("Discord:ApiRoot", "", "Discord:ApiRoot is empty; give an absolute address")]
    [InlineData("Slack:ApiRoot", "", "Slack:ApiRoot is empty; give an absolute address")]
    [InlineData("Fetching:AllowedNetworks:0", "everywhere", "Fetching:AllowedNetworks is everywhere; choose networks such as")]
    [InlineData("Logging:LogLevel:Default", "loud", "Logging:LogLevel:Default is loud; choose Trace, Debug")]
    public void Value_OfAnotherKind_IsNamedWithWhatWouldBeRight(string setting, string value, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Failures((setting, value))), StringComparison.Ordinal);

    [Fact]
    public void Values_SeveralWrong_AreAllNamed()
    {
        Assert.Equal(2, Failures(("Web:Port", "70000"), ("Slack:Workers", "65")).Count);
        Assert.Equal(2, Failures(("Web:Port", "many"), ("Slack:Workers", "few")).Count);
    }

    [Theory]
    [InlineData("Feeds:ShortestInterva", "Feeds:ShortestInterva is no setting and does nothing; Feeds has Urls, ShortestInterval,")]
    [InlineData("web:prot", "Web:prot is no setting")]
    [InlineData("Feed:Urls:0", "Feed is no section of settings and does nothing; the name is Feeds")]
    [InlineData("Storage:Folder", "Storage:Folder is no setting")]
    public void Name_ThatIsNoSetting_IsTold(string name, string expected) =>
        Assert.StartsWith(expected, Assert.Single(UnknownSettings.In(Configuration((name, "planted")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Discord:Token_FILE")]
    [InlineData("feeds:urls:0")]
    [InlineData("Sources:Folders:inbox")]
    [InlineData("Another:Program")]
    public void Name_OfASettingOrAnotherProgram_IsLeftAlone(string name) => Assert.Empty(UnknownSettings.In(Configuration((name, "planted"))));

    private IReadOnlyList<string> Failures(params (string Name, string? Value)[] settings)
    {
        var configuration = Configuration([.. settings.Where(setting => setting.Value is not null)]);
        try
        {
            SettingsProof.Read(configuration);
            using var services = new ServiceCollection().AddLogging().AddNewsBot(configuration, _folder.In("data")).AddChatDoors(configuration).BuildServiceProvider();
            SettingsProof.Validate(services);
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
    }

    private static IConfigurationRoot Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();

    private static string Beyond(string end, int direction)
    {
        if (end.Contains(':', StringComparison.Ordinal))
            return (TimeSpan.Parse(end, CultureInfo.InvariantCulture) + TimeSpan.FromSeconds(direction)).ToString();
        return (long.Parse(end, CultureInfo.InvariantCulture) + direction).ToString(CultureInfo.InvariantCulture);
    }

    private static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex("^`?(?<least>[0-9.:]+)`? to `?(?<most>[0-9]([0-9.:,]*[0-9])?)`?", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
