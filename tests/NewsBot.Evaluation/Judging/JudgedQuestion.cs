using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Articles;

namespace NewsBot.Evaluation.Judging;

/// <summary>A question whose right passages are known.</summary>
internal sealed record JudgedQuestion
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    [JsonPropertyName("asked_at")]
    public string? AskedAtText { get; init; }

    public string? Date { get; init; }

    public string? Type { get; init; }

    /// <summary>Empty when the question has no answer in the articles.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What no time is given for was asked after all that is stored came out.</summary>
    public Questions.Question ToQuestion(int limit = 20) => new() { Text = Question, AskedAt = AskedAt ?? DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), Limit = limit };

    /// <summary>Whether the articles are known to answer it.</summary>
    [JsonIgnore]
    public bool IsAnswerable => Evidence.Length > 0 && Type is not ("null_query" or "no_evidence_in_pool" or "short_answer");

    /// <summary>Whether each of its texts must be found, and not any of them.</summary>
    [JsonIgnore]
    public bool NeedsSeveral => Evidence.Select(evidence => evidence.Text).Distinct().Count() > 1;

    [JsonIgnore]
    public DateTimeOffset? AskedAt => PublicationDate.TryParse(AskedAtText ?? Date, out var date) ? date.At : null;
}

/// <summary>A text that answers, and the article it stands in.</summary>
internal sealed record Evidence([property: JsonPropertyName("article_id")] string ArticleId, string Text);

/// <summary>Reads files of one JSON object a line.</summary>
internal static class JsonLines
{
    public static readonly JsonSerializerOptions Snake = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IEnumerable<T> Read<T>(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Snake)!);
}
