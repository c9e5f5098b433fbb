using System.Collections;
using System.Globalization;
using NewsBot.Hosting.Configuration;

namespace NewsBot.Tests.Hosting.Configuration;

/// <summary>Every setting stands in the table of docs/operations.md with its variable and its default, and the table names no other.</summary>
public sealed class SettingsTableTests
{
    [Fact]
    public void Table_Always_HoldsEverySettingAndNoOther()
    {
        var documented = SettingsTable.Rows.Select(row => row.Setting).ToList();
        Assert.Empty(KnownSettings.InOptions.Select(setting => setting.Name).Except(documented));
        Assert.All(documented, name => Assert.True(
            KnownSettings.Names.Any(known => name == known || name.StartsWith(known + ":", StringComparison.Ordinal)) || name == "Logging:LogLevel:Default", name));
    }

    [Fact]
    public void Table_Row_NamesTheEnvironmentVariableOfItsSetting() => Assert.All(SettingsTable.Rows, row =>
        Assert.StartsWith($"`{row.Setting.Replace(":", "__", StringComparison.Ordinal)}", row.Environment, StringComparison.Ordinal));

    [Fact]
    public void Table_Row_TellsTheDefaultOfItsSetting() => Assert.All(KnownSettings.InOptions, setting =>
    {
        var row = SettingsTable.Rows.Single(row => row.Setting == setting.Name);
        var value = setting.Property.GetValue(Activator.CreateInstance(setting.Property.DeclaringType!));
        Assert.Equal(setting.Name == "Indexing:Workers" ? "one a processor" : Words(value), row.Default.Replace(",", "", StringComparison.Ordinal));
    });

    private static string Words(object? value) => value switch
    {
        null or IList { Count: 0 } => "none",
        bool isOn => isOn ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
