using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>A person who does things on the stand-in.</summary>
/// <param name="Id">Their user id.</param>
/// <param name="ManagesGuild">Holds Manage Server.</param>
/// <param name="IsBot">Another bot.</param>
/// <param name="BroughtTheBot">Uses the bot as their own app where the guild does not have it.</param>
/// <param name="IsAlone">In a direct message.</param>
internal sealed record Someone(ulong Id, bool ManagesGuild = false, bool IsBot = false, bool BroughtTheBot = false, bool IsAlone = false)
{
    /// <summary>The role that gives Manage Server.</summary>
    public const ulong ManagersRole = 1_100_000_000_000_000_011;

    public static Someone Member { get; } = new(4001);

    public static Someone Manager { get; } = new(4002, ManagesGuild: true);

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["username"] = $"user{Id}",
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = IsBot,
    };

    public void WriteTo(JsonObject interaction, ulong guild)
    {
        if (IsAlone)
        {
            interaction["user"] = ToJson();
            return;
        }

        interaction["guild_id"] = $"{guild}";
        interaction["guild"] = new JsonObject { ["id"] = $"{guild}", ["locale"] = "en-US", ["features"] = new JsonArray() };
        interaction["member"] = new JsonObject
        {
            ["user"] = ToJson(),
            ["permissions"] = ManagesGuild ? "32" : "2048",
            ["roles"] = ManagesGuild ? new JsonArray($"{ManagersRole}") : new JsonArray(),
            ["joined_at"] = "2020-01-01T00:00:00Z",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        };
    }
}
