using Solvent.Jupyter.Comms;
using Solvent.Jupyter.History;
using Solvent.Jupyter.Input;
using Solvent.Jupyter.Language;
using Solvent.Jupyter.Messages;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Execution;

/// <summary>Runs one cell of a client in the session.</summary>
internal sealed class CellRunner(
    Task<KernelSession> session,
    Task<ILanguageService> language,
    InterruptSwitch running,
    CellHistory history,
    ClientQuestions questions,
    CommBoard comms,
    Outbox outbox)
{
    private int _count;
    private readonly LanguageWarmth _warmth = new(language);

    /// <summary>Runs a cell to its end, and evaluates the expressions of its request.</summary>
    public async Task<CellOutcome> RunAsync(Message request, ExecuteRequest cell)
    {
        using var interrupt = new CancellationTokenSource();
        _warmth.Pause();
        running.Start(interrupt);
        try
        {
            CommBoard.Cause = new CommCause(comms, request);
            var kernel = await session;
            if (cell.DeletedCells.Count > 0) kernel.ForgetCells(cell.DeletedCells);
            var asked = HelpLine.Read(cell.Code);
            var output = new CellMessages(request, cell, outbox);
            var result = await ExecuteAsync(kernel, request, cell, asked is null ? cell.Code : "", output, interrupt.Token);
            if (cell.StoresHistory) history.Add(new HistoryEntry(result.ExecutionCount, cell.Code, output.ResultText));
            _count = result.ExecutionCount;
            if (result.Error is not null) return new CellOutcome(result, [], Page: null);
            return new CellOutcome(result, await EvaluateAsync(kernel, cell, interrupt.Token), asked is null ? null : await PageAsync(asked));
        }
        finally
        {
            running.End();
        }
    }

    /// <summary>Does in the background what the first completion would wait for, until the next cell comes.</summary>
    public void WarmLanguage() => _warmth.Resume();

    private async Task<CellResult> ExecuteAsync(
        KernelSession kernel, Message request, ExecuteRequest cell, string code, CellMessages output, CancellationToken cancellationToken)
    {
        var toRun = new CellRequest(code)
        {
            CellId = cell.CellId,
            IsSilent = cell.IsSilent,
            StoresHistory = cell.StoresHistory,
            Input = cell.AllowsStdin ? questions.For(request) : null,
        };
        // The session tells only of cells that count.
        if (cell is { IsSilent: false, StoresHistory: false }) Announce(_count);
        kernel.CellExecuting += OnExecuting;
        try
        {
            return await kernel.ExecuteAsync(toRun, output, cancellationToken);
        }
        finally
        {
            kernel.CellExecuting -= OnExecuting;
        }

        void OnExecuting(object? sender, CellExecutingEventArgs executing)
        {
            if (ReferenceEquals(executing.Cell, toRun)) Announce(executing.ExecutionCount);
        }

        void Announce(int count) => outbox.Publish(request, "execute_input", json =>
        {
            json.WriteString("code", cell.Code);
            json.WriteNumber("execution_count", count);
        });
    }

    private static async Task<IReadOnlyList<ExpressionValue>> EvaluateAsync(KernelSession kernel, ExecuteRequest cell, CancellationToken cancellationToken)
    {
        var values = new List<ExpressionValue>();
        foreach (var (name, expression) in cell.Expressions)
        {
            try
            {
                values.Add(new ExpressionValue(name, await kernel.EvaluateAsync(expression, cancellationToken), Error: null));
            }
            catch (CellFailedException failure)
            {
                values.Add(new ExpressionValue(name, MimeBundle.Empty, failure.Error));
            }
        }

        return values;
    }

    private async Task<MimeBundle> PageAsync(string name)
        => await (await language).InspectAsync(name, name.Length) ?? MimeBundle.FromText($"Nothing is known of '{name}'.");
}
