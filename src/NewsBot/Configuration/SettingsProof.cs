using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Composition;

namespace NewsBot.Hosting.Configuration;

/// <summary>Whether every setting can be read and is in its range; what is not is named with its value and what would be right.</summary>
internal static class SettingsProof
{
    private const string Levels = "Logging:LogLevel";

    /// <summary>Before anything is made of the settings: a word where a number belongs would end that in the middle.</summary>
    /// <exception cref="OptionsValidationException">Names each setting whose value cannot be read.</exception>
    public static void Read(IConfiguration configuration)
    {
        var unreadable = KnownSettings.InOptions.Where(setting => IsUnreadable(setting.Kind, configuration[setting.Name])).ToList();
        List<string> failures = [.. WrongLevels(configuration)];
        if (unreadable.Count > 0)
            failures.AddRange(Judge(configuration, unreadable));

        Throw(failures);
    }

    /// <summary>Asks every room whether its settings are in their ranges.</summary>
    /// <exception cref="OptionsValidationException">Names each setting that is not.</exception>
    public static void Validate(IServiceProvider services) => Throw([.. Failures(services)]);

    private static void Throw(List<string> failures)
    {
        if (failures.Count > 0)
            throw new OptionsValidationException("", typeof(SettingsProof), failures);
    }

    private static IEnumerable<string> Failures(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (AggregateException several)
        {
            return several.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures);
        }
    }

    private static bool IsUnreadable(Type kind, string? value)
    {
        if (value is null || !(kind.IsValueType || kind == typeof(Uri)))
            return false;

        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromInvariantString(value) is null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>The rooms know their ranges: each value that cannot be read is judged as one that is out of its range.</summary>
    private static IEnumerable<string> Judge(IConfiguration configuration, List<KnownSetting> unreadable)
    {
        var readable = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(unreadable.Select(setting => KeyValuePair.Create(setting.Name, OutOfRange(setting.Kind))))
            .Build();
        using var services = new ServiceCollection().AddLogging().AddNewsBot(readable, ProgramFolders.DefaultData).AddChatDoors(readable).BuildServiceProvider();
        var judged = Failures(services).ToList();
        foreach (var setting in unreadable)
        {
            var opening = $"{setting.Name} is ";
            var known = judged.Find(failure => failure.StartsWith(opening, StringComparison.Ordinal));
            var value = configuration[setting.Name] is { Length: > 0 } given ? given : "empty";
            yield return opening + value + (known is null ? $"; choose {Form(setting.Kind)}." : known[known.IndexOf(';', StringComparison.Ordinal)..]);
        }
    }

    private static string? OutOfRange(Type kind) => kind switch
    {
        _ when kind == typeof(bool) => bool.FalseString,
        _ when kind == typeof(TimeSpan) => TimeSpan.FromTicks(-1).ToString(),
        _ when kind == typeof(Uri) => "nowhere",
        _ => "-1",
    };

    private static string Form(Type kind) => kind == typeof(bool) ? "true or false" : kind == typeof(Uri) ? "an absolute address" : $"a {kind.Name}";

    private static IEnumerable<string> WrongLevels(IConfiguration configuration) =>
        from level in configuration.GetSection(Levels).GetChildren()
        where level.Value is not null && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _)
        select string.Create(CultureInfo.InvariantCulture, $"{level.Path} is {level.Value}; choose {string.Join(", ", Enum.GetNames<LogLevel>())}.");
}
