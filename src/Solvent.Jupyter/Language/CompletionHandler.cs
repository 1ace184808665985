using System.Text.Json;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;
using Solvent.Kernel.LanguageServices;

namespace Solvent.Jupyter.Language;

/// <summary>Says what can be written at the cursor.</summary>
internal sealed class CompletionHandler(Task<ILanguageService> language, Outbox outbox) : RequestHandler("complete_request", Lane.Questions)
{
    public override async Task HandleAsync(Message request, long ticket)
    {
        var (code, position) = CodeQuestion.Read(request);
        var result = await (await language).CompleteAsync(code, position);
        var (start, end) = (CodePoints.FromIndex(code, result.Start), CodePoints.FromIndex(code, result.End));
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteTexts("matches", result.Items.Select(item => item.Text));
            json.WriteNumber("cursor_start", start);
            json.WriteNumber("cursor_end", end);
            json.WriteStartObject("metadata");
            // The name is experimental since years; clients show kinds and signatures only from there.
            json.WriteStartArray("_jupyter_types_experimental");
            foreach (var item in result.Items) WriteItem(json, item, start, end);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteItem(Utf8JsonWriter json, CompletionItem item, int start, int end)
    {
        json.WriteStartObject();
        json.WriteString("text", item.Text);
        json.WriteString("displayText", item.DisplayText);
        json.WriteString("type", item.Kind);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        if (item.Signature is { } signature) json.WriteString("signature", signature);
        if (item.Documentation is { } documentation) json.WriteString("documentation", documentation);
        json.WriteEndObject();
    }
}
