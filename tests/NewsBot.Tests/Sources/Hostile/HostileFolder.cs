namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Other projects' hard inputs, which are no part of this one: their folder is named by NEWSBOT_HOSTILE.</summary>
internal static class HostileFolder
{
    private const string Variable = "NEWSBOT_HOSTILE";

    /// <summary>The folder of one collection; without it the test is skipped, and says why.</summary>
    public static string Of(string collection)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} is not set: name the folder that holds {collection}");
        var folder = Path.Combine(root!, collection);
        Assert.True(Directory.Exists(folder), $"{Variable} is {root}, which holds no {collection}");
        return folder;
    }
}
