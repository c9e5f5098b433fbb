using NewsBot.Hosting.Composition;

namespace NewsBot.Hosting.Configuration;

/// <summary>The settings, later ones over earlier ones: <c>appsettings.json</c>, the environment, files named by the environment.</summary>
internal static class ProgramConfiguration
{
    public const string FileName = "appsettings.json";

    /// <exception cref="InvalidDataException">A file is broken or cannot be read; the message names it.</exception>
    public static IConfigurationBuilder AddNewsBotSettings(this IConfigurationBuilder builder) => builder
        .AddJsonFile(Path.Combine(ProgramFolders.Content, FileName), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .Add(new SecretFilesSource(Environment.GetEnvironmentVariables()));

    /// <inheritdoc cref="AddNewsBotSettings"/>
    public static IConfigurationRoot Read() => new ConfigurationBuilder().AddNewsBotSettings().Build();
}
