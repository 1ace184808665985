namespace Solvent.Acceptance.Tests.Clients;

/// <summary>The sample notebook, run once as the README tells a newcomer to, for all tests that look at it.</summary>
public sealed class FlightsRun : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    internal ProcessResult Result { get; private set; } = new(-1, "", "");

    internal string Source => _workspace.Path("notebooks", "flights.ipynb");

    internal string Executed => _workspace.Path("notebooks", "flights.executed.ipynb");

    internal string Folder => _workspace.Folder;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _workspace.CopyFromRepository("notebooks");
        Result = await SolventTool.RunAsync(_workspace.Folder, "run", "notebooks/flights.ipynb");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}
