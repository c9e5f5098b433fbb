using NewsBot.Indexing.Upkeep;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing.Upkeep;

public sealed class IndexLedgerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{\"files\":null}")]
    [InlineData("{\"files\":{\"_0.si\":null}}")]
    [InlineData("{\"files\":{\"_0.si\":{\"length\":3,\"hash\":\"ab\"}}}")]
    public void Read_NotAsItIsWrittenNow_IsEmpty(string content)
    {
        var path = Path.Combine(_folder.Path, "ledger");
        File.WriteAllText(path, content);

        Assert.Empty(IndexLedger.Read(path).Files);
    }

    [Fact]
    public void Read_AsWritten_ReturnsTheSame()
    {
        var path = Path.Combine(_folder.Path, "ledger");
        var entry = new LedgerEntry(3, "ab");
        new IndexLedger(new Dictionary<string, LedgerEntry>(StringComparer.Ordinal) { ["_0.si"] = entry }).Write(path);

        Assert.Equal(entry, IndexLedger.Read(path).Files["_0.si"]);
    }
}
