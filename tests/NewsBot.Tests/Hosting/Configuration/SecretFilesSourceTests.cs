using System.Collections;
using Microsoft.Extensions.Configuration;
using NewsBot.Hosting.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Configuration;

public sealed class SecretFilesSourceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_NamedFile_SetsItsFirstLineWithoutBlanks()
    {
        var path = _folder.In("token");
        File.WriteAllText(path, "planted-secret\n");
        Assert.Equal("planted-secret", Load(new() { ["Chat__Token_FILE"] = path })["Chat:Token"]);
    }

    [Fact]
    public void Load_MissingFile_SaysWhichVariableAndPath()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Load(new() { ["Chat__Token_FILE"] = "/nowhere/token" }));
        Assert.Contains("Chat__Token_FILE names /nowhere/token", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_VariableOfAnotherProgram_IsLeftAlone() =>
        Assert.Empty(Load(new() { ["SSL_CERT_FILE"] = "/nowhere/cert.pem" }).AsEnumerable());

    private static IConfigurationRoot Load(Hashtable environment) =>
        new ConfigurationBuilder().Add(new SecretFilesSource(environment)).Build();
}
