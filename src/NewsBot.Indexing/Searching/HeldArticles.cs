using NewsBot.Articles;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>How many articles some are, and what they hold.</summary>
/// <param name="Newest">Days since 1970-01-01; <see cref="PublicationDays.Undated"/> where no article has a date.</param>
internal readonly record struct HeldArticles(long Articles, long Passages, long Facts, int Newest)
{
    public static HeldArticles None { get; } = new(0, 0, 0, PublicationDays.Undated);

    public PublicationDate? NewestDay => Newest == PublicationDays.Undated ? null : PublicationDate.OfDay(PassageSchema.DayOf(Newest));

    public static HeldArticles operator +(HeldArticles one, HeldArticles other) =>
        new(one.Articles + other.Articles, one.Passages + other.Passages, one.Facts + other.Facts, Math.Max(one.Newest, other.Newest));
}
