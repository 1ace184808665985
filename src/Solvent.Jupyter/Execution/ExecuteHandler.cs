using System.Globalization;
using System.Text.Json;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;

namespace Solvent.Jupyter.Execution;

/// <summary>Runs cells, and gives up those that wait behind a failed one.</summary>
internal sealed class ExecuteHandler(CellRunner runner, RequestQueue cells, Outbox outbox) : RequestHandler("execute_request", Lane.Cells)
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
        var outcome = await runner.RunAsync(request, cell);
        // Every request that is here by now was sent without knowing of the error.
        if (outcome.Result.Error is not null && cell.StopsOnError) _abortedThrough = cells.LastTicket;
        var status = outcome.Result.Error is null ? "ok" : "error";
        outbox.Reply(
            request,
            json =>
            {
                json.WriteString("status", status);
                json.WriteNumber("execution_count", outcome.Result.ExecutionCount);
                WritePayload(json, outcome);
                WriteExpressions(json, outcome);
                if (outcome.Result.Error is { } error) json.WriteError(error);
            },
            json => WriteMetadata(json, startedAt, status));
        // A client that answers questions belongs to a person, who will ask for completions soon.
        if (cell.AllowsStdin) runner.WarmLanguage();
    }

    private static void WritePayload(Utf8JsonWriter json, CellOutcome outcome)
    {
        json.WriteStartArray("payload");
        if (outcome.Page is { } page)
        {
            json.WriteStartObject();
            json.WriteString("source", "page");
            json.WriteBundle("data", page);
            json.WriteNumber("start", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExpressions(Utf8JsonWriter json, CellOutcome outcome)
    {
        json.WriteStartObject("user_expressions");
        foreach (var value in outcome.Expressions)
        {
            json.WriteStartObject(value.Name);
            json.WriteString("status", value.Error is null ? "ok" : "error");
            if (value.Error is { } error)
            {
                json.WriteError(error);
            }
            else
            {
                json.WriteBundle("data", value.Data);
                json.WriteStartObject("metadata");
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, DateTime startedAt, string status)
    {
        json.WriteString("started", startedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("status", status);
    }
}
