using System.Collections.Immutable;
using NewsBot.Answers;

namespace NewsBot.Conversations;

/// <summary>The part of an answer that one message shows.</summary>
/// <param name="Id">What its buttons carry: short, unguessable, good for <see cref="AnswerPages.KeptFor"/>; <see cref="NotKept"/> when the record could not be written.</param>
/// <param name="Answer">The whole answer, for its lead, notes and footer.</param>
/// <param name="Passages">What this page shows, at most <see cref="AnswerPages.PassagesAPage"/>.</param>
/// <param name="First">The first passage's place in the answer, counted from 1.</param>
/// <param name="HasMore">Whether a further page exists.</param>
public sealed record AnswerPage(string Id, Answer Answer, ImmutableArray<AnswerPassage> Passages, int First, bool HasMore)
{
    public const string NotKept = "";

    /// <summary>Whether buttons find the page again; a page that is not kept is shown without any.</summary>
    public bool IsKept => Id != NotKept;

    /// <summary>The answer's first page, on which it leads.</summary>
    public bool IsFirst => First == 1;
}
