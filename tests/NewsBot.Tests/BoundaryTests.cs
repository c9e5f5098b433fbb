using System.Reflection;
using NetArchTest.Rules;
using NewsBot.Articles;

namespace NewsBot.Tests;

/// <summary>Holds the arrows: doors, Sources, Indexing and Storage know Core alone; nobody but Indexing sees Lucene, nobody but Storage sees SQL.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] Rooms = ["NewsBot.Indexing", "NewsBot.Storage", "NewsBot.Sources", "NewsBot.DiscordChat", "NewsBot.SlackChat"];

    [Fact]
    public void Core_Always_KnowsNoOtherRoom() =>
        AssertNoDependency(typeof(Article).Assembly, [.. Rooms, "NewsBot.Hosting", "Lucene", "Microsoft.Data.Sqlite", "Dapper", "Microsoft.AspNetCore"]);

    [Theory]
    [InlineData("NewsBot.Indexing")]
    [InlineData("NewsBot.Storage")]
    [InlineData("NewsBot.Sources")]
    [InlineData("NewsBot.DiscordChat")]
    [InlineData("NewsBot.SlackChat")]
    public void Room_Always_KnowsNoOtherRoom(string room)
    {
        if (Load(room) is { } assembly)
            AssertNoDependency(assembly, [.. Rooms.Where(other => other != room), "NewsBot.Hosting"]);
    }

    [Theory]
    [InlineData("Lucene", "NewsBot.Indexing")]
    [InlineData("Microsoft.Data.Sqlite", "NewsBot.Storage")]
    [InlineData("Dapper", "NewsBot.Storage")]
    public void Library_Always_IsSeenByItsRoomAlone(string library, string owner)
    {
        foreach (var name in (string[])["NewsBot.Core", "newsbot", .. Rooms.Where(room => room != owner)])
        {
            if (Load(name) is { } assembly)
                AssertNoDependency(assembly, library);
        }
    }

    private static Assembly? Load(string name) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")) ? Assembly.Load(name) : null;

    private static void AssertNoDependency(Assembly assembly, params string[] forbidden)
    {
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(result.IsSuccessful, $"{assembly.GetName().Name}: {string.Join(", ", result.FailingTypeNames ?? [])} must not know {string.Join(", ", forbidden)}");
    }
}
