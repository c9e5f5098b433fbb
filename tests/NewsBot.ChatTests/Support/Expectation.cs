using NewsBot.Tests.Support;

namespace NewsBot.ChatTests.Support;

/// <summary>Compares what was rendered with a stored file; with UPDATE_EXPECTATIONS=1 it writes the file instead.</summary>
internal static class Expectation
{
    private static readonly string Root = Checkout.In("tests", "NewsBot.ChatTests");

    /// <param name="file">Below the test project's folder.</param>
    /// <param name="shown">What was rendered.</param>
    public static void Matches(string file, string shown)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, shown);
        }
        Assert.True(File.Exists(path), $"There is no {file} yet; look at what is rendered, then run once with UPDATE_EXPECTATIONS=1.");
        Assert.Equal(File.ReadAllText(path), shown);
    }
}
