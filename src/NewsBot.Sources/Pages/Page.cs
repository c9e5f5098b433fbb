using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Pages;

/// <summary>The article of a page, and the address its publisher wants it known by.</summary>
internal sealed record Page(Draft Draft, Uri? Canonical);
