using System.Text.Json;
using Solvent.Jupyter.Messages;
using Solvent.Kernel;

namespace Solvent.Jupyter.Requests;

/// <summary>What several replies have in common.</summary>
internal static class Replies
{
    /// <summary>The content of a reply to a request that cannot be answered.</summary>
    public static JsonContent Error(Exception exception)
    {
        var failure = exception as SolventException
            ?? new SolventException("internal-error", $"Internal error: {exception.GetType().Name}.", exception) { Hint = "This is a fault in Solvent; the kernel goes on." };
        return json =>
        {
            json.WriteString("status", "error");
            json.WriteString("ename", failure.Code);
            json.WriteString("evalue", failure.Message);
            json.WriteTexts("traceback", failure.Hint is { } hint ? [failure.Message, hint] : [failure.Message]);
        };
    }

    /// <summary>The name, message and traceback of a failed cell.</summary>
    public static void WriteError(this Utf8JsonWriter json, CellError error)
    {
        json.WriteString("ename", error.Name);
        json.WriteString("evalue", error.Message);
        json.WriteTexts("traceback", error.Traceback);
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
