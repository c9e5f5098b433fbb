using System.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

/// <summary>No shape of text makes the time grow faster than its length.</summary>
/// <remarks>Processor time counts, and nothing runs beside, so that a busy machine does not matter.</remarks>
[Collection(nameof(AdversarialTextTests))]
[CollectionDefinition(nameof(AdversarialTextTests), DisableParallelization = true)]
public sealed class AdversarialTextTests
{
    private const int Small = 8_000;
    private const int Factor = 16;

    public static TheoryData<string> Shapes => new(Builders.Keys);

    private static readonly Dictionary<string, Func<int, string>> Builders = new()
    {
        ["unclosed quotation marks"] = length => Repeat("\"He said ", length),
        ["opening marks alone"] = length => Repeat("“", length),
        ["names"] = length => Repeat("Ruth Okafor ", length),
        ["one sentence"] = length => Repeat("she said that he denied that ", length),
        ["commas"] = length => Repeat("word, ", length),
        ["subjects without end"] = length => Repeat("the mayor of the town in the state and ", length),
        ["brackets"] = length => Repeat("(said (", length),
        ["apostrophes"] = length => Repeat("' said ", length),
        ["full stops"] = length => Repeat(".", length),
        ["quotations alone"] = length => "\"Yes,\" she said. " + Repeat("\"Yes.\" ", length),
        ["one word"] = length => new string('a', length),
        ["adverbs"] = length => Repeat("quickly ", length),
        ["pronouns"] = length => Repeat("He said it was his. ", length),
        ["titles"] = length => Repeat("President ", length),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Extract_SixteenTimesTheText_TakesNothingLikeTheSquareOfTheTime(string shape)
    {
        var build = Builders[shape];
        var small = Math.Max(Best(build(Small)), 5);
        var large = Best(build(Small * Factor));
        Assert.True(large <= small * Factor * 5, $"{shape}: {Small} units took {small:0} ms, {Small * Factor} took {large:0} ms.");
    }

    private static double Best(string text) => Math.Min(Time(text), Math.Min(Time(text), Time(text)));

    private static double Time(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        SomeFacts.Extractor().Extract(text, new DateOnly(2020, 1, 1));
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
            text.Append(part);
        return text.ToString();
    }
}
