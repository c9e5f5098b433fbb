using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Access;
using NewsBot.Articles;
using NewsBot.Questions;

namespace NewsBot.Conversations;

/// <summary>What stands behind one page's buttons: who asked what, and which passages have been shown.</summary>
/// <remarks>Passages are kept as marks, not as text, so that what has been withdrawn from the record stays withdrawn.</remarks>
public sealed record KeptPage
{
    public required string Door { get; init; }

    public required string AskerId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The questions of the conversation that this one leans on, oldest first.</summary>
    public ImmutableArray<string> Earlier { get; init; } = [];

    /// <summary>How many passages were asked for.</summary>
    public required int Limit { get; init; }

    /// <summary>How many are asked for when the next page is wanted.</summary>
    public int LimitOfMore { get; init; }

    /// <summary>Marks of the passages on earlier pages.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>Marks of the passages on this page.</summary>
    public ImmutableArray<string> Here { get; init; } = [];

    /// <summary>Whether <paramref name="actor"/> asked the question.</summary>
    public bool IsBy(Actor actor) => actor.Door == Door && actor.UserId == AskerId && AskerId.Length > 0;

    /// <summary>An answer may be deleted by its asker and by moderators.</summary>
    public bool MayDelete(Actor actor) => IsBy(actor) || AccessPolicy.Decide(actor, Permission.DeleteOthersAnswers) is AccessDecision.Allowed;

    /// <summary>The conversation again as <paramref name="viewer"/> may see it: what was asked before, and the question last.</summary>
    /// <remarks>Held apart from the people's own conversation, whose thread it must not disturb.</remarks>
    internal IEnumerable<Question> AskedAgainFor(Audience viewer)
    {
        var conversation = Earlier.IsDefaultOrEmpty ? null : $"again:{Guid.NewGuid():N}";
        return Earlier.IsDefaultOrEmpty ? [Asked(Text)] : Earlier.Append(Text).Select(Asked);

        Question Asked(string text) => new() { Text = text, AskedAt = AskedAt, Asker = viewer, Conversation = conversation, Limit = Limit };
    }

    internal string Write() => JsonSerializer.Serialize(this, KeptPageJson.Default.KeptPage);

    internal static KeptPage? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, KeptPageJson.Default.KeptPage);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptPage))]
internal sealed partial class KeptPageJson : JsonSerializerContext;
