using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Pages;

/// <summary>The article of a page.</summary>
/// <param name="Draft">What was read.</param>
/// <param name="Canonical">The address its publisher wants it known by.</param>
/// <param name="IsPaid">Its publisher says that it is not free to read.</param>
internal sealed record Page(Draft Draft, Uri? Canonical, bool IsPaid);
