using Microsoft.Extensions.DependencyInjection;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Storage;

namespace NewsBot.Tests.Storage;

/// <summary>A data folder as a process of its own would hold it.</summary>
internal sealed class OpenRecord : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenRecord(ServiceProvider services, DataFolderOpening opening) => (_services, Opening) = (services, opening);

    public DataFolderOpening Opening { get; }

    public IArticleStore Articles => Get<IArticleStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<OpenRecord> TryAsync(
        string folder, DataFolderAccess access = DataFolderAccess.Write, TimeProvider? time = null, Action<StorageOptions>? configure = null)
    {
        var services = Build(folder, time, configure);
        var opening = await services.GetRequiredService<IDataFolder>().OpenAsync(access, TestContext.Current.CancellationToken);
        return new OpenRecord(services, opening);
    }

    public static OpenRecord Unopened(string folder) => new(Build(folder, time: null, configure: null), DataFolderOpening.Refused("not opened"));

    private static ServiceProvider Build(string folder, TimeProvider? time, Action<StorageOptions>? configure)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddStorage(options =>
        {
            options.Folder = folder;
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider();
    }

    public static async Task<OpenRecord> AtAsync(string folder, DataFolderAccess access = DataFolderAccess.Write, TimeProvider? time = null)
    {
        var record = await TryAsync(folder, access, time);
        Assert.Null(record.Opening.Problem);
        return record;
    }

    /// <summary>Copies the folder as a kill would leave it: nothing closed, nothing sealed.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "news.db*"))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(to, Path.GetFileName(file)));
            source.CopyTo(target);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
