using NewsBot.Supervision;

namespace NewsBot.Hosting.Checks;

/// <summary>What <c>newsbot check</c> looks at, besides what the doors add.</summary>
internal static class CheckServices
{
    public static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddSingleton<ICheck, SettingsCheck>()
        .AddSingleton<ICheck, DataFolderCheck>()
        .AddSingleton<ICheck, FoldersCheck>()
        .AddSingleton<ICheck, PageCheck>();
}
