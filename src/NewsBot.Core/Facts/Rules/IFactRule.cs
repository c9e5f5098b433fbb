using NewsBot.Facts.Reading;

namespace NewsBot.Facts.Rules;

/// <summary>One way in which a text attributes. A rule looks at one statement at a time and adds what it finds.</summary>
/// <remarks>Stateless and thread-safe. Every look to the left or right is bounded, or never passes the same token twice.</remarks>
internal interface IFactRule
{
    void Find(ParsedText text, TokenRange statement, List<FactDraft> found);
}
