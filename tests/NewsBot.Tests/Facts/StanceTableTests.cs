using NewsBot.Facts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

/// <summary>The table of sentences in stances.txt: every stance, nouns, passives, negations, doubt and statements told by others.</summary>
public sealed class StanceTableTests
{
    private const double LeastShare = 0.98;

    [Fact]
    public void Extract_SentencesOfTheTable_GivesStanceAndSpeaker()
    {
        var extractor = SomeFacts.Extractor();
        var rows = DataLines.Of("stances.txt").Select(Row.Read).ToList();
        var wrong = rows.Where(row => !extractor.Extract(row.Sentence, published: null).Facts.Any(row.Fits)).ToList();
        Assert.True(rows.Count >= 250, $"The table holds {rows.Count} sentences.");
        Assert.True(wrong.Count <= rows.Count * (1 - LeastShare), "Not as the table says: " + string.Join(" / ", wrong.Select(row => row.Sentence)));
    }

    [Fact]
    public void Table_EveryStance_HasAtLeastTenSentences() =>
        Assert.All(Enum.GetValues<Stance>(), stance => Assert.True(DataLines.Of("stances.txt").Select(Row.Read).Count(row => row.Stance == stance) >= 10, $"{stance} has too few."));

    private sealed record Row(string Sentence, Stance Stance, string? Speaker, bool Negated, bool Modal, string? ToldBy)
    {
        public static Row Read(string line)
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            var flags = fields.ElementAtOrDefault(3) ?? "";
            var told = flags.IndexOf("told by ", StringComparison.Ordinal);
            return new Row(fields[0], Enum.Parse<Stance>(fields[1]), fields[2] == "-" ? null : fields[2],
                flags.Contains("negated", StringComparison.Ordinal), flags.Contains("modal", StringComparison.Ordinal), told < 0 ? null : flags[(told + 8)..]);
        }

        public bool Fits(Fact fact) => fact.Stance == Stance && fact.Speaker?.Words == Speaker && fact.Cue.Negated == Negated && fact.Cue.Modal == Modal
            && (ToldBy is null || fact.ToldBy?.Words == ToldBy);
    }
}
