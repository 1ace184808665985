using System.Globalization;
using System.Text.Json;
using Solvent.Jupyter.Comms;
using Solvent.Jupyter.History;
using Solvent.Jupyter.Input;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;
using Solvent.Kernel;

namespace Solvent.Jupyter.Execution;

/// <summary>Runs cells.</summary>
internal sealed class ExecuteHandler(
    Task<KernelSession> session,
    RunningCell running,
    RequestQueue cells,
    CellHistory history,
    ClientQuestions questions,
    CommBoard comms,
    Outbox outbox)
    : RequestHandler("execute_request", Lane.Cells)
{
    private long _abortedThrough;

    public override async Task HandleAsync(Message request, long ticket)
    {
        var startedAt = DateTime.UtcNow;
        if (ticket <= _abortedThrough)
        {
            outbox.Reply(request, json => json.WriteString("status", "aborted"), json => WriteMetadata(json, startedAt, "aborted"));
            return;
        }

        var cell = ExecuteRequest.Read(request);
        var result = await RunAsync(request, cell);
        // Every request that is here by now was sent without knowing of the error.
        if (result.Error is not null && cell.StopsOnError) _abortedThrough = cells.LastTicket;
        var status = result.Error is null ? "ok" : "error";
        outbox.Reply(
            request,
            json =>
            {
                json.WriteString("status", status);
                json.WriteNumber("execution_count", result.ExecutionCount);
                json.WriteStartArray("payload");
                json.WriteEndArray();
                json.WriteStartObject("user_expressions");
                json.WriteEndObject();
                if (result.Error is { } error) json.WriteError(error);
            },
            json => WriteMetadata(json, startedAt, status));
    }

    private async Task<CellResult> RunAsync(Message request, ExecuteRequest cell)
    {
        using var interrupt = new CancellationTokenSource();
        running.Start(interrupt);
        CommBoard.Cause = new CommCause(comms, request);
        var kernel = await session;
        if (cell.DeletedCells.Count > 0) kernel.ForgetCells(cell.DeletedCells);
        var output = new CellMessages(request, cell, outbox);
        var toRun = new CellRequest(cell.Code)
        {
            CellId = cell.CellId,
            IsSilent = cell.IsSilent,
            Input = cell.AllowsStdin ? questions.For(request) : null,
        };
        kernel.CellExecuting += Announce;
        try
        {
            var result = await kernel.ExecuteAsync(toRun, output, interrupt.Token);
            if (cell.StoresHistory) history.Add(new HistoryEntry(result.ExecutionCount, cell.Code, output.ResultText));
            return result;
        }
        finally
        {
            kernel.CellExecuting -= Announce;
            running.End();
        }

        void Announce(object? sender, CellExecutingEventArgs executing)
        {
            if (cell.IsSilent || !ReferenceEquals(executing.Cell, toRun)) return;
            outbox.Publish(request, "execute_input", json =>
            {
                json.WriteString("code", cell.Code);
                json.WriteNumber("execution_count", executing.ExecutionCount);
            });
        }
    }

    private static void WriteMetadata(Utf8JsonWriter json, DateTime startedAt, string status)
    {
        json.WriteString("started", startedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("status", status);
    }
}
