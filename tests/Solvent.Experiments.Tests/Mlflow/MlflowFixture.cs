using System.Text;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>A stub of MLflow, and runs that go there and come back.</summary>
public abstract class MlflowFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-mlflow-");

    private protected MlflowStub Stub { get; } = new();

    private protected MemoryShelf Shelf { get; } = new();

    /// <summary>How long is waited before each new try.</summary>
    private protected IReadOnlyList<TimeSpan> Pauses { get; set; } = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)];

    private protected TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public virtual void Dispose()
    {
        Stub.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected async Task<IReadOnlyList<RunTransferResult>> PushAsync(IReadOnlyList<TransferredRun> runs, bool withFiles = true, string? address = null, IReadOnlyDictionary<string, string>? variables = null, CancellationToken? cancel = null)
    {
        using var connection = Connect(address, variables);
        return await new MlflowPush(connection).RunAsync([.. runs.Select(run => run.Record)], id => runs.Single(run => run.Record.Id == id), withFiles, progress: null, cancel ?? Token);
    }

    private protected async Task<RunTransferResult> PushAsync(TransferredRun run, bool withFiles = true)
    {
        var result = Assert.Single(await PushAsync([run], withFiles));
        return result.Problem is { } problem ? throw problem : result;
    }

    private protected async Task<IReadOnlyList<RunTransferResult>> PullAsync(IReadOnlyList<string>? experiments = null, IReadOnlyList<string>? runs = null, bool withFiles = true)
    {
        using var connection = Connect(address: null, variables: null);
        var pull = new MlflowPull(connection, Shelf, () => Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")));
        var results = await pull.RunAsync(new PullSelection(experiments ?? [], runs ?? []), withFiles, progress: null, Token);
        Assert.Empty(_folder.EnumerateFiles());
        return results;
    }

    private protected MlflowConnection Connect(string? address, IReadOnlyDictionary<string, string>? variables)
        => new(MlflowServer.Of(address ?? Stub.Address, "--to", name => variables?.GetValueOrDefault(name)), Timeout, Pauses);

    private protected static TransferredRun Run(string id = "0k3j2hab12") => new(new RunRecord
    {
        Id = id,
        Experiment = "flights",
        Status = RunStatus.Finished,
        StartedAt = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2024, 6, 1, 12, 5, 0, TimeSpan.Zero),
        Machine = new RunMachine("", "", 0, ""),
    });

    private protected static TransferredRun Run(string id, params (string Name, double Value)[] metrics) => Run(id) with
    {
        Series = metrics.GroupBy(metric => metric.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => (IReadOnlyList<SeriesPoint>)[.. group.Select((metric, index) => new SeriesPoint(index, metric.Value, 1_717_243_200_000 + index))], StringComparer.Ordinal),
    };

    private protected static RunFile File(string name, string text)
        => new(name, Encoding.UTF8.GetByteCount(text), () => new MemoryStream(Encoding.UTF8.GetBytes(text)), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), "file");

    private protected StubRun OnlyRunThere() => Assert.Single(Stub.Tracking.Runs).Value;
}
