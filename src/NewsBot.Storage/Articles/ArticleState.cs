namespace NewsBot.Storage.Articles;

/// <summary>Values are kept in the record: never renumber.</summary>
internal enum ArticleState
{
    Current = 0,
    Withdrawn = 1,

    /// <summary>Taken out because its time was over; the same content offered again stays out.</summary>
    Expired = 2,
}
