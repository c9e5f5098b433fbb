using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Asking;

/// <summary>Where the answer to a question out of a dialog belongs; travels inside the dialog.</summary>
/// <param name="Channel">Null for the asker's direct messages.</param>
/// <param name="AskerOnly">Whether only the asker sees it there.</param>
internal sealed record AskTicket(string? Channel, string? Thread, bool AskerOnly)
{
    public static readonly AskTicket Direct = new(null, null, AskerOnly: false);

    public string Write() => JsonSerializer.Serialize(this, AskTicketJson.Default.AskTicket);

    /// <summary>A ticket that can't be read sends the answer to the asker alone.</summary>
    public static AskTicket Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, AskTicketJson.Default.AskTicket) ?? Direct;
        }
        catch (JsonException)
        {
            return Direct;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskTicket))]
internal sealed partial class AskTicketJson : JsonSerializerContext;
