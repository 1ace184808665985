using Solvent.Commands;
using Solvent.Kernel;

namespace Solvent.Magics.Tests.Sessions;

/// <summary>A notebook in a folder of its own, with the extension attached.</summary>
public sealed class NotebookFixture : IAsyncDisposable
{
    private readonly KernelSession _session;
    private readonly IDisposable _attachment;

    public NotebookFixture()
    {
        System.IO.Directory.CreateDirectory(Folder);
        _session = new KernelSession(new KernelSessionOptions { NotebookPath = Path.Combine(Folder, "notebook.ipynb") });
        _attachment = SolventExtension.Attach(_session);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"solvent-magics-{Guid.NewGuid():N}");

    public KernelSession Session => _session;

    public void Write(string name, params string[] lines) => File.WriteAllText(Path.Combine(Folder, name), string.Concat(lines.Select(line => line + "\n")));

    public async Task<RecordedOutput> Run(string source)
    {
        var output = new RecordedOutput();
        await _session.ExecuteAsync(new CellRequest(source), output, TestContext.Current.CancellationToken);
        return output;
    }

    /// <summary>Runs a cell that must not fail.</summary>
    public async Task<RecordedOutput> Succeed(string source)
    {
        var output = await Run(source);
        Assert.True(output.CellError is null, output.CellError?.Message);
        return output;
    }

    public Task<CommandOutcome> Shell(params string[] words) => CommandTree.Create(CommandSurface.Shell)
        .RunAsync(words, new CommandHost { WorkingDirectory = Folder }, TestContext.Current.CancellationToken);

    /// <summary>Ends the notebook, as its host does.</summary>
    public void End() => _attachment.Dispose();

    public async ValueTask DisposeAsync()
    {
        _attachment.Dispose();
        await _session.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
