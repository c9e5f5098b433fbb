using System.Globalization;
using System.Text.Json;
using NewsBot.Facts;
using NewsBot.Facts.Who;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

/// <summary>Speakers judged by hand (speakers.tsv) in documents that are not part of the project.</summary>
public sealed class JudgedSpeakersTests
{
    /// <summary>Names a file of JSON lines with "id" and "text".</summary>
    private const string Variable = "NEWSBOT_JUDGED_DOCUMENTS";

    [Fact]
    public void Extract_JudgedSpeakers_NamesMostAndFewWrongly()
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(path is not null && File.Exists(path), $"{Variable} does not name a file of documents; set it to judge speakers.");
        var (right, wrong, all) = Judge(path!);
        Assert.True(right >= 0.85 * all && wrong <= 0.05 * all, $"Of {all} speakers {right} are right and {wrong} wrong; at least 85 and at most 5 in a hundred were wanted.");
    }

    private static (int Right, int Wrong, int All) Judge(string path)
    {
        var judged = DataLines.Of("speakers.tsv").Select(line => line.Split('\t')).ToLookup(row => row[0], row => (At: int.Parse(row[1], CultureInfo.InvariantCulture), Name: row[2]));
        var (right, wrong, all) = (0, 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var id = document.RootElement.GetProperty("id").GetString()!;
            if (!judged.Contains(id))
                continue;
            var facts = SomeFacts.Extractor().Extract(document.RootElement.GetProperty("text").GetString()!, published: null).Facts;
            foreach (var (at, name) in judged[id])
            {
                all++;
                var found = facts.FirstOrDefault(fact => fact.Speaker?.Spans[0].Start == at)?.Speaker?.Name;
                if (found is not null)
                    _ = PersonNames.Key(found) == PersonNames.Key(name) || (found.Contains(' ', StringComparison.Ordinal) && PersonNames.Same(found, name)) ? right++ : wrong++;
            }
        }

        return (right, wrong, all);
    }
}
