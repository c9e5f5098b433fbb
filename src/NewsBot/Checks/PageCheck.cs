using Microsoft.Extensions.Options;
using NewsBot.Hosting.Web;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Checks;

/// <summary>Where the page listens, and whether anyone may administer through it.</summary>
internal sealed class PageCheck(IOptions<WebOptions> options) : ICheck
{
    private const string Subject = "page";

    public Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation)
    {
        var web = options.Value;
        if (!web.Enabled)
            return Task.FromResult<IReadOnlyList<CheckFinding>>([new(Subject, CheckVerdict.Off, "turned off by Web:Enabled")]);

        var reach = web.Address == "localhost" ? "for this machine alone" : $"on {web.Address}, for whoever reaches it";
        var rights = string.IsNullOrEmpty(web.AdminToken) ? "read-only" : "administered with Web:AdminToken";
        return Task.FromResult<IReadOnlyList<CheckFinding>>([new(Subject, CheckVerdict.Right, $"{WebAddress.ForThisMachine(web)} {reach}, {rights}")]);
    }
}
