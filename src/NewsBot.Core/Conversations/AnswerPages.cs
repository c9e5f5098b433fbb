using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Questions;
using NewsBot.State;

namespace NewsBot.Conversations;

/// <summary>Shows answers page by page, and keeps what their buttons stand for.</summary>
/// <remarks>Thread-safe. A page is found again by asking its question again as of the same moment and leaving out what was
/// shown before, so paging neither repeats nor skips a passage when the index grows meanwhile. Outlives a restart.</remarks>
public sealed class AnswerPages(IAnswerer answerer, IKeptStateStore kept, TimeProvider time)
{
    public const int PassagesAPage = 5;

    /// <summary>How far a list may be paged through.</summary>
    public const int MostPaged = 25;

    /// <summary>How long buttons work.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Answers, and keeps the first page.</summary>
    public async Task<AnswerPage> AskAsync(Question question, Actor asker, CancellationToken cancellation)
    {
        var answer = await answerer.AnswerAsync(question, cancellation);
        var page = new KeptPage
        {
            Door = asker.Door,
            AskerId = asker.UserId,
            Text = question.Text,
            AskedAt = question.AskedAt,
            Earlier = answer.ReadAfter,
            Limit = question.Limit,
        };
        return await KeepAsync(page, answer, cancellation);
    }

    /// <summary>The page after <paramref name="id"/>; null when that page is no longer kept.</summary>
    public async Task<AnswerPage?> MoreAsync(string id, Actor viewer, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } page)
            return null;

        page = page with { Limit = Math.Max(page.Limit, page.LimitOfMore) };
        var answer = await AskAgainAsync(page, viewer, cancellation);
        var next = page with { Door = viewer.Door, AskerId = viewer.UserId, Before = [.. page.Before, .. page.Here], Here = [] };
        return await KeepAsync(next, answer, cancellation);
    }

    /// <summary>The same page again, less what has been withdrawn since; null when it is no longer kept.</summary>
    public async Task<AnswerPage?> AgainAsync(string id, Actor viewer, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } page)
            return null;

        var answer = await AskAgainAsync(page, viewer, cancellation);
        var passages = Shown(answer).Where(passage => page.Here.Contains(MarkOf(passage))).ToImmutableArray();
        var hasMore = Shown(answer).Length > page.Before.Length + passages.Length;
        return new AnswerPage(id, answer, passages, page.Before.Length + 1, hasMore);
    }

    /// <summary>What is kept under <paramref name="id"/>; null when it never was or has expired.</summary>
    public async Task<KeptPage?> FindAsync(string id, CancellationToken cancellation) =>
        KeptPage.Read(await kept.FindAsync(KeyOf(id), cancellation));

    private async Task<Answer> AskAgainAsync(KeptPage page, Actor viewer, CancellationToken cancellation)
    {
        Answer? answer = null;
        foreach (var question in page.AskedAgainFor(viewer.Community))
            answer = await answerer.AnswerAsync(question, cancellation);
        return answer!;
    }

    private async Task<AnswerPage> KeepAsync(KeptPage page, Answer answer, CancellationToken cancellation)
    {
        var left = page.Before.IsEmpty ? Shown(answer) : [.. Shown(answer).Where(passage => !page.Before.Contains(MarkOf(passage)))];
        var passages = left.Length > PassagesAPage ? left[..PassagesAPage] : left;
        var id = NewId();

        page = page with { Here = [.. passages.Select(MarkOf)], LimitOfMore = IsOpenEnded(answer.Kind) ? MostPaged : page.Limit };
        var isKept = await TryPutAsync(id, page, cancellation);
        return new AnswerPage(isKept ? id : AnswerPage.NotKept, answer, passages, page.Before.Length + 1, left.Length > passages.Length);
    }

    /// <summary>An answer is worth giving while the disk is full; only its buttons are not.</summary>
    private async Task<bool> TryPutAsync(string id, KeptPage page, CancellationToken cancellation)
    {
        try
        {
            await kept.PutAsync(KeyOf(id), page.Write(), time.GetUtcNow() + KeptFor, cancellation);
            return true;
        }
        catch (RecordUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Lists whose beginning is the same however long they are; all else is chosen as a whole.</summary>
    private static bool IsOpenEnded(AnswerKind kind) => kind is AnswerKind.Who or AnswerKind.Quotes or AnswerKind.Mentions or AnswerKind.Latest;

    /// <summary>Candidates of an unanswered question are shown to nobody.</summary>
    private static ImmutableArray<AnswerPassage> Shown(Answer answer) => answer.Answered ? answer.Passages : [];

    private static string KeyOf(string id) => "page:" + id;

    private static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    private static string MarkOf(AnswerPassage passage)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{passage.Citation.ArticleId}\n{passage.Quote}"));
        return Base64Url.EncodeToString(digest.AsSpan(0, 9));
    }
}
