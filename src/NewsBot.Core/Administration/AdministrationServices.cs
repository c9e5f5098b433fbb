using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Administration;

public static class AdministrationServices
{
    /// <summary>The desk with its own commands. The program brings the <see cref="IAuditTrail"/>.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<INewsDesk, NewsDesk>()
        .AddSingleton<IAdminVerb, StatusVerb>()
        .AddSingleton<IAdminVerb, ReindexVerb>();
}
