namespace NewsBot.Hosting.Configuration;

/// <summary>How the program logs. Levels are .NET's own <c>Logging:LogLevel</c>.</summary>
internal sealed class LogsOptions
{
    public const string Section = "Logs";

    /// <value>"plain" for people (default), "json" for machines.</value>
    public string Format { get; set; } = Plain;

    public const string Plain = "plain";
    public const string Json = "json";
}
