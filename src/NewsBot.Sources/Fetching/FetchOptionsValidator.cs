using System.Net;
using Microsoft.Extensions.Options;

namespace NewsBot.Sources.Fetching;

/// <summary>Names each setting that is out of its range, its value and the range.</summary>
internal sealed class FetchOptionsValidator : IValidateOptions<FetchOptions>
{
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var wrong = new List<string>();
        Check(options.MaxBytes is >= 64 * 1024 and <= 64 * 1024 * 1024, nameof(options.MaxBytes), options.MaxBytes, "65536 to 67108864");
        Check(options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromMinutes(2), nameof(options.Timeout), options.Timeout, "00:00:01 to 00:02:00");
        Check(options.MaxRedirects is >= 0 and <= 10, nameof(options.MaxRedirects), options.MaxRedirects, "0 to 10");
        Check(options.Concurrency is >= 1 and <= 256, nameof(options.Concurrency), options.Concurrency, "1 to 256");
        Check(!string.IsNullOrWhiteSpace(options.UserAgent), nameof(options.UserAgent), options.UserAgent, "a name");
        Check(options.Contact is not { Length: > 0 } contact || IsContact(contact), nameof(options.Contact), options.Contact, "an http or https address, or an e-mail address");
        Check(options.Proxy is not { Length: > 0 } proxy || Uri.TryCreate(proxy, UriKind.Absolute, out var uri) && uri.Scheme == "http", nameof(options.Proxy), "as given", "an http address with a port");
        foreach (var network in options.AllowedNetworks)
            Check(IPNetwork.TryParse(network, out _), nameof(options.AllowedNetworks), network, "networks such as 10.1.2.0/24");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        static bool IsContact(string contact) =>
            Uri.TryCreate(contact, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" or "mailto" && !contact.AsSpan().ContainsAny(' ', '(', ')')
            || System.Net.Mail.MailAddress.TryCreate(contact, out var mail) && mail.Address == contact;

        void Check(bool right, string setting, object? value, string range)
        {
            if (!right)
                wrong.Add($"{FetchOptions.Section}:{setting} is {value}; choose {range}.");
        }
    }
}
