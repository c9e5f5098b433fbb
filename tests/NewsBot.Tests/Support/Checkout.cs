namespace NewsBot.Tests.Support;

/// <summary>Files of the source tree that tests look at.</summary>
internal static class Checkout
{
    /// <remarks>Found from where the tests run: a build for release maps the paths of sources away.</remarks>
    public static string In(params ReadOnlySpan<string> names) => Path.Combine([Top(), .. names]);

    private static string Top()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsBot.sln")))
            folder = Path.GetDirectoryName(folder);

        return folder ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} stands in no checkout.");
    }
}
