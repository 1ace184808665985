using Solvent.Notebooks;

namespace Solvent.Runner.Tests;

/// <summary>What every test of a run starts from: a folder of its own and a run without options.</summary>
public abstract class RunTestBase : IDisposable
{
    protected NotebookFolder Notebook { get; } = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Task<NotebookRunResult> RunAsync(NotebookDocument notebook, NotebookRunOptions? options = null)
        => NotebookRunner.RunAsync(notebook, options ?? new NotebookRunOptions(), progress: null, Token);

    protected NotebookDocument Executed() => NotebookDocument.Load(Notebook.Executed);

    protected IReadOnlyList<NotebookOutput> Outputs(int cell) => Executed().Cells[cell].Outputs;

    protected string Text(int cell) => string.Concat(Outputs(cell).Select(output => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data[MimeBundle.PlainText],
        ExecuteResultOutput value => value.Data[MimeBundle.PlainText],
        ErrorOutput error => $"{error.Name}: {error.Message}",
        _ => "",
    }));

    public void Dispose()
    {
        Notebook.Dispose();
        GC.SuppressFinalize(this);
    }
}
