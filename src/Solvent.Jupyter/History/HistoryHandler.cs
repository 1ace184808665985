using System.Text.Json;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;

namespace Solvent.Jupyter.History;

/// <summary>Recalls cells, for consoles.</summary>
internal sealed class HistoryHandler(CellHistory history, Outbox outbox) : RequestHandler("history_request", Lane.Questions)
{
    private const int DefaultTail = 1000;

    public override Task HandleAsync(Message request, long ticket)
    {
        var content = request.Content;
        var entries = content.Text("hist_access_type") switch
        {
            "range" => history.Range(content.Number("session") ?? 0, content.Number("start") ?? 0, content.Number("stop")),
            "search" => history.Search(content.Text("pattern", "*"), content.Flag("unique"), content.Number("n")),
            _ => history.Tail(content.Number("n") ?? DefaultTail),
        };
        var withOutput = content.Flag("output");
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteStartArray("history");
            foreach (var entry in entries) Write(json, entry, withOutput);
            json.WriteEndArray();
        });
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, HistoryEntry entry, bool withOutput)
    {
        json.WriteStartArray();
        json.WriteNumberValue(CellHistory.Session);
        json.WriteNumberValue(entry.Line);
        if (withOutput)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Input);
            json.WriteStringValue(entry.Output);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStringValue(entry.Input);
        }

        json.WriteEndArray();
    }
}
