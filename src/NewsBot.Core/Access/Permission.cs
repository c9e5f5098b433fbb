namespace NewsBot.Access;

/// <summary>What can be allowed or refused.</summary>
public enum Permission
{
    Ask,
    Submit,
    ReviewSubmissions,
    ManageFeeds,
    ManageTopics,
    ChangeSettings,
    SeeStatus,
    Reindex,
    DeleteOthersAnswers,
}
