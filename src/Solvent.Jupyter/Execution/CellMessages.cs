using System.Text.Json;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;
using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Execution;

/// <summary>Publishes what one cell shows. Everything, also what comes after the cell has ended, carries the header of its request.</summary>
internal sealed class CellMessages(Message request, ExecuteRequest cell, Outbox outbox) : ICellOutput
{
    /// <summary>The value of the cell as text, for the history.</summary>
    public string? ResultText { get; private set; }

    public void Write(StreamName stream, string text) => outbox.Publish(request, "stream", json =>
    {
        json.WriteString("name", stream == StreamName.Stderr ? "stderr" : "stdout");
        json.WriteString("text", text);
    });

    public void Display(MimeBundle data, string? displayId = null) => outbox.Publish(request, "display_data", json => WriteDisplay(json, data, displayId));

    public void UpdateDisplay(MimeBundle data, string displayId)
        => outbox.Publish(request, "update_display_data", json => WriteDisplay(json, data, displayId));

    public void Result(MimeBundle data, int executionCount)
    {
        ResultText = data[MimeBundle.PlainText];
        if (cell.IsSilent) return;
        outbox.Publish(request, "execute_result", json =>
        {
            json.WriteNumber("execution_count", executionCount);
            json.WriteBundle("data", data);
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });
    }

    public void Error(CellError error) => outbox.Publish(request, "error", json => json.WriteError(error));

    public void Clear(bool wait) => outbox.Publish(request, "clear_output", json => json.WriteBoolean("wait", wait));

    private static void WriteDisplay(Utf8JsonWriter json, MimeBundle data, string? displayId)
    {
        json.WriteBundle("data", data);
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteStartObject("transient");
        if (displayId is not null) json.WriteString("display_id", displayId);
        json.WriteEndObject();
    }
}
