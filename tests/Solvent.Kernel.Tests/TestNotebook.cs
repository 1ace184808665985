namespace Solvent.Kernel.Tests;

/// <summary>A session with the cells of one test.</summary>
internal sealed class TestNotebook(KernelSessionOptions? options = null) : IAsyncDisposable
{
    private int _cell;

    /// <summary>A session that drops the compilations of cells as soon as it has this many.</summary>
    public static TestNotebook Folding(int length) => new(new KernelSessionOptions { FoldLength = length });

    public KernelSession Session { get; } = new(options);

    /// <summary>Runs the next cell; the first is <c>cell 1</c>.</summary>
    public async Task<CellRun> RunAsync(string source, string language = "csharp")
    {
        var output = new RecordedOutput();
        var result = await Session.ExecuteAsync(new CellRequest(source, language, _cell++), output);
        return new CellRun(result, output);
    }

    /// <summary>Runs the next cell, which must succeed, and returns the plain text of its value.</summary>
    public async Task<string?> ValueAsync(string source)
    {
        var run = await RunAsync(source);
        Assert.True(run.Status == CellStatus.Ok, string.Join('\n', run.Error?.Traceback ?? []));
        return run.Value;
    }

    /// <summary>Runs the next cell, and lets somebody answer what it asks.</summary>
    public Task<CellRun> AskingAsync(string source, ICellInput input) => AskingAsync(source, input, CancellationToken.None, out _);

    /// <summary>Runs the next cell, and lets somebody answer what it asks.</summary>
    public Task<CellRun> AskingAsync(string source, ICellInput input, CancellationToken interrupt, out RecordedOutput output)
    {
        var recorded = output = new RecordedOutput();
        return AskAsync();

        async Task<CellRun> AskAsync()
            => new(await Session.ExecuteAsync(new CellRequest(source, CellIndex: _cell++) { Input = input }, recorded, interrupt), recorded);
    }

    /// <summary>Runs a cell that prints <c>started</c>, and interrupts it then.</summary>
    public async Task<CellRun> InterruptAsync(string source)
    {
        using var interrupt = new CancellationTokenSource();
        var output = new RecordedOutput();
        var execution = Session.ExecuteAsync(new CellRequest(source, CellIndex: _cell++), output, interrupt.Token);
        await output.WrittenAsync("started", TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        return new CellRun(await execution, output);
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
