namespace Solvent.Acceptance.Tests.Clients;

/// <summary>The kernel, installed once under a prefix of its own, for all tests that reach it through Jupyter's own programs.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    /// <summary>What Jupyter's programs need to find this kernel and nothing of the person who runs the tests.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["JUPYTER_PATH"] = _workspace.Path("share", "jupyter"),
        ["JUPYTER_CONFIG_DIR"] = _workspace.Path("config"),
        ["JUPYTER_DATA_DIR"] = _workspace.Path("data"),
        ["JUPYTER_RUNTIME_DIR"] = _workspace.Path("runtime"),
    };

    /// <summary>Runs one of the scripts beside these tests, which use Jupyter's own client.</summary>
    internal Task<ProcessResult> RunScriptAsync(string script, params IEnumerable<string> arguments)
    {
        // Debian's own Python, because a newer one in front of it on the path need not have the clients.
        var python = Service.Find("Python", "/usr/bin/python3");
        Service.Find("jupyter_client", "/usr/lib/python3/dist-packages/jupyter_client/__init__.py");
        return ClientProcess.RunAsync(
            _workspace.Folder, Environment, python, [Path.Combine(AppContext.BaseDirectory, "Clients", script), .. arguments]);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, "kernel", "install", "--prefix", _workspace.Folder);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}
