using Solvent.Kernel;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Linting;

/// <summary>A notebook whose cells show findings, as in the Jupyter kernel. Cells wait for theirs as long as it takes.</summary>
internal sealed class WatchedNotebook : IAsyncDisposable
{
    private readonly IDisposable _attachment;

    public WatchedNotebook(bool isOn = true)
    {
        Directory.CreateDirectory(Folder);
        Session = new KernelSession(new KernelSessionOptions
        {
            NotebookPath = Path.Combine(Folder, "notebook.ipynb"),
            LiveLint = isOn,
            LiveLintPatience = TimeSpan.FromMinutes(2),
        });
        _attachment = SolventExtension.Attach(Session);
    }

    public KernelSession Session { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"solvent-live-lint-{Guid.NewGuid():N}");

    /// <summary>Runs a cell that must not fail, as JupyterLab and VS Code do: with the id of the cell and without its place.</summary>
    public Task<RecordedOutput> Run(string id, string source) => Run(new CellRequest(source) { CellId = id });

    /// <summary>Runs a cell that must not fail, as a host does that knows its place.</summary>
    public Task<RecordedOutput> RunAt(int index, string source) => Run(new CellRequest(source, CellIndex: index));

    public async Task<RecordedOutput> Run(CellRequest request)
    {
        var output = new RecordedOutput();
        await Session.ExecuteAsync(request, output, TestContext.Current.CancellationToken);
        Assert.True(output.CellError is null, output.CellError?.Message);
        Assert.Null(Session.LiveLint.Failure);
        return output;
    }

    public async Task Fail(string id, string source)
    {
        var output = new RecordedOutput();
        await Session.ExecuteAsync(new CellRequest(source) { CellId = id }, output, TestContext.Current.CancellationToken);
        Assert.NotNull(output.CellError);
    }

    public async ValueTask DisposeAsync()
    {
        _attachment.Dispose();
        await Session.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
