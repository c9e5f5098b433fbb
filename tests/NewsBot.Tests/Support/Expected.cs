namespace NewsBot.Tests.Support;

/// <summary>Compares with files in <c>Expectations/</c>.</summary>
/// <remarks>A file that is missing is written, and the test fails once, so that a person looks at it before it is kept.</remarks>
internal static class Expected
{
    public static void Text(string name, string actual)
    {
        var path = Checkout.In("tests", "NewsBot.Tests", "Expectations", name);
        var shown = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, shown);
            Assert.Fail($"{path} was missing and is written now; look at it and keep it.");
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), shown);
    }
}
