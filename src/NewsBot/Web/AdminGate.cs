using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Access;

namespace NewsBot.Hosting.Web;

/// <summary>Knows the administrator's token, and whom it stands for.</summary>
internal sealed class AdminGate(IOptions<WebOptions> options)
{
    public bool IsOpen => !string.IsNullOrEmpty(options.Value.AdminToken);

    /// <summary>Whoever sent <paramref name="token"/>: an administrator, or an anonymous visitor.</summary>
    /// <remarks>Compares digests in constant time.</remarks>
    public Actor Recognise(string? token)
    {
        var known = IsOpen && token is not null && CryptographicOperations.FixedTimeEquals(Digest(token), Digest(options.Value.AdminToken!));
        return known ? VisitorRights.Visitor with { UserId = "admin", IsAdministrator = true } : VisitorRights.Visitor;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
