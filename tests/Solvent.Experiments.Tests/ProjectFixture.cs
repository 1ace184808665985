using Solvent.Datasets;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>A project folder with its experiments, thrown away after the test.</summary>
public abstract class ProjectFixture : IAsyncLifetime
{
    private readonly PostgresServer? _server;
    private TrackingAddress? _address;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-experiments-");
    private readonly Lazy<ExperimentStore> _store;

    /// <param name="server">Where the runs are; in the project without one.</param>
    protected ProjectFixture(PostgresServer? server = null)
    {
        _server = server;
        // The folder stands for a git work tree, so that a store further up can never be found instead.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        _store = new Lazy<ExperimentStore>(() => OpenStore());
    }

    protected string Root => _folder.FullName;

    protected ExperimentStore Store => _store.Value;

    /// <summary>What <c>SOLVENT_TRACKING</c> is for a process that logs to the same runs.</summary>
    protected string? Tracking { get; private set; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (_server is null) return;
        Tracking = await _server.NewAddressAsync(Token);
        _address = TrackingAddress.Parse(Tracking);
    }

    public virtual ValueTask DisposeAsync()
    {
        if (_store.IsValueCreated) Store.Dispose();
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Another store over the same runs, as another process would open it.</summary>
    private protected ExperimentStore OpenStore(TimeProvider? time = null) => new(StoreDirectory.Find(Root), time ?? TimeProvider.System, _address);

    /// <summary>Changes the database behind the back of the store.</summary>
    protected void Execute(string sql) => Store.Database.Write(transaction => transaction.Execute(sql));

    protected async Task<DatasetVersion> CommitAsync(string text, string name = "taxi")
    {
        var path = Path.Combine(Root, name + ".csv");
        await File.WriteAllTextAsync(path, text, Token);
        return (await DatasetRepository.Open(Root).CommitAsync(path, name, cancellationToken: Token)).Version;
    }
}
