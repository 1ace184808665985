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

    /// <summary>What cells have asked; a password in brackets.</summary>
    public IList<string> Questions { get; } = [];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"solvent-magics-{Guid.NewGuid():N}");

    public KernelSession Session => _session;

    public void Write(string name, params string[] lines) => File.WriteAllText(Path.Combine(Folder, name), string.Concat(lines.Select(line => line + "\n")));

    /// <summary>Runs a cell; <paramref name="answers"/> are what its questions get, in turn.</summary>
    public async Task<RecordedOutput> Run(string source, string language = "csharp", params string[] answers)
    {
        var output = new RecordedOutput();
        var cell = new CellRequest(source, language) { Input = answers.Length == 0 ? null : new TypedAnswers(answers, Questions) };
        await _session.ExecuteAsync(cell, output, TestContext.Current.CancellationToken);
        return output;
    }

    /// <summary>Runs a cell that must not fail.</summary>
    public async Task<RecordedOutput> Succeed(string source, string language = "csharp", params string[] answers)
    {
        var output = await Run(source, language, answers);
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
