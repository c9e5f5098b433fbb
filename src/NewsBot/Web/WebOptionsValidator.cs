using System.Net;
using Microsoft.Extensions.Options;

namespace NewsBot.Hosting.Web;

internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    /// <summary>A shorter one could be guessed.</summary>
    public const int ShortestToken = 16;

    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var problems = new List<string>();
        if (options.Address is not ("localhost" or "*") && !IPAddress.TryParse(options.Address, out _))
            problems.Add($"Web:Address is {options.Address}; choose localhost, an IP address of this machine, or * for all.");

        if (options.Port is < 0 or > 65535)
            problems.Add($"Web:Port is {options.Port}; choose 0 to 65535.");

        if (options.QuestionsPerMinute is < 6 or > 100_000)
            problems.Add($"Web:QuestionsPerMinute is {options.QuestionsPerMinute}; choose 6 to 100000.");

        if (options.AdminToken is { Length: > 0 and < ShortestToken })
            problems.Add($"Web:AdminToken has {options.AdminToken.Length} characters; choose at least {ShortestToken}, such as the output of: openssl rand -hex 32.");

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
